// Sessions: started with a password, and renewed by the refresh token.

import { login, refreshToken } from "./auth.js";
import type { Connection, SavedSession } from "./connection.js";
import type { SessionTokens } from "./models.js";
import { CentimeProblem } from "./problem.js";

/** Starts a session; the connection uses its tokens from now on. */
export async function logIn(
  connection: Connection,
  email: string,
  password: string,
  deviceName?: string,
): Promise<SavedSession> {
  const device = deviceName === undefined ? {} : { device_name: deviceName };
  connection.session = kept(await login(connection, { body: { email, password, ...device } }));
  return connection.session;
}

/** New tokens for a refresh token; undefined when the session has ended. */
export async function renewSession(connection: Connection, token: string): Promise<SavedSession | undefined> {
  try {
    return kept(await refreshToken(connection, { body: { refresh_token: token } }));
  } catch (error) {
    if (error instanceof CentimeProblem) return undefined;
    throw error;
  }
}

function kept(tokens: SessionTokens): SavedSession {
  return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token };
}
