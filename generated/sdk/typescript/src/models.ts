// The types of the contract.

/** The chance that it is right. */
export type Confidence = number;

/** A UUIDv7, made by the server. */
export type Id = string;

/** An instant, RFC 3339, in UTC. */
export type Timestamp = string;

/**
 * An e-mail address, as HTML forms take it, with a domain of at least two parts. Capitals are
 * kept but make no difference.
 */
export type Email = string;

/** An ISO 4217 code. */
export type Currency = string;

/**
 * Signed minor units of the currency that stands beside it (cents of EUR, yen of JPY).
 * Outflow is negative. Bounded so that every JSON reader holds it exactly.
 */
export type Amount = number;

/** Counts the changes of this resource; the `v` of its ETag. */
export type Version = number;

/** The cursor of the next page; null on the last one. */
export type NextCursor = string | null;

/** An amount where currencies mix. */
export interface Money {
  amount: Amount;
  currency: Currency;
}

/**
 * What went wrong (RFC 9457). `type` is a page of the problem catalogue, which says what the
 * client should do. Some problems carry members of their own beside these.
 */
export interface Problem {
  /** `/problems/<slug>`, the page that explains this problem. */
  type: string;
  /** The problem's name. It never changes. */
  title: string;
  /** The HTTP status, again. */
  status: number;
  /** What went wrong this time. */
  detail: string;
  /** The path that was asked for. */
  instance: string;
  /** Names this request in logs and traces; quote it when you ask for help. */
  trace_id: string;
  [member: string]: unknown;
}

/** An input that the specification refuses, with every fault and its place. */
export type ValidationProblem = Problem & {
  /** Every fault that was found. */
  errors?: Array<InputError>;
};

/** What went wrong, as OAuth clients read it (RFC 6749, 5.2). */
export interface OAuthError {
  /** The kind of fault, for programs. */
  error: string;
  /** The fault, for people. */
  error_description: string;
  /** `/problems/<slug>`, the page that explains this problem. */
  error_uri: string;
  /** Names this request in logs and traces; quote it when you ask for help. */
  trace_id: string;
}

/** One fault of the input. */
export interface InputError {
  /** JSON pointer (RFC 6901) into the body. */
  pointer?: string;
  /** The path, query or header parameter. */
  parameter?: string;
  /** The kind of fault, for programs. */
  code: string;
  /** The fault, for people. */
  message: string;
}

/** A short name in a URL. */
export type Slug = string;

/** A page for people, as HTML in UTF-8. */
export type HtmlPage = string;

/** That the process runs. */
export interface Liveness {
  /** Always `alive`. */
  status: "alive";
}

/** Whether the server can serve, and how what it needs is doing. */
export interface Readiness {
  /** Whether all is well, or something is away that can be done without. */
  status: "ready" | "degraded";
  /** What was asked. */
  checks: Array<ReadinessCheck>;
}

/** One thing the server needs. */
export interface ReadinessCheck {
  /** What was asked. */
  name: string;
  /**
   * How it is. A part that is absent is not installed: what needs it answers 503
   * `not-installed`, and all else works.
   */
  status: "ok" | "failed" | "absent";
  /** What is wrong with it, without addresses or secrets; null if nothing is. */
  detail: string | null;
}

/** That the server has started. */
export interface Startup {
  /** Always `started`. */
  status: "started";
  /** The server's release. */
  release: string;
  /** When it had started. */
  started_at: Timestamp;
}

/** A sort of problem, explained. */
export interface ProblemType {
  slug: Slug;
  /** What a problem of this sort has as its `type`. */
  type: string;
  /** The HTTP status it comes with. */
  status: number;
  /** Its name. */
  title: string;
  /** Why it happens. */
  meaning: string;
  /** What a client should do. */
  action: string;
}

/** The catalogue of problems. */
export interface ProblemTypeList {
  /** The problems, in the order of the catalogue. */
  items: Array<ProblemType>;
}

/** A currency. */
export interface CurrencyInfo {
  code: Currency;
  /** How many decimals its minor unit stands for: 1250 is 12.50 with two and 1250 with none. */
  decimals: number;
}

/** The currencies there are. */
export interface CurrencyList {
  /** The currencies, by code. */
  items: Array<CurrencyInfo>;
}

/** What to call the person. No blanks at either end. */
export type DisplayName = string;

/** A BCP 47 language tag, for the texts that the server writes. */
export type Locale = string;

/** A new account. */
export interface Registration {
  email: Email;
  /** Any text that is hard to guess; a few random words do well. */
  password: string;
  display_name: DisplayName;
  /** A BCP 47 language tag, for the texts that the server writes. */
  locale?: string;
}

/** What proves who is logging in, and from which device. */
export interface Login {
  email: Email;
  /** The account's password. */
  password: string;
  /** What to call this session in the list of sessions. */
  device_name?: string;
}

/** The refresh token to use up. */
export interface TokenRefresh {
  /** The refresh token of the session's last answer. */
  refresh_token: string;
}

/** What proves that the account's owner is there. */
export interface PasswordProof {
  /** The account's password. */
  password: string;
}

/** An access token of the caller's session, with a fresh proof. */
export interface ProvedAccess {
  /** A JWT (RFC 9068), to be sent as a bearer token. */
  access_token: string;
  /** How to send the access token. */
  token_type: "Bearer";
  /** Seconds until the access token runs out. */
  expires_in: number;
  /** When the proof was given; `auth_time` of this session's tokens. */
  authenticated_at: string;
}

/** Something that happened to the account, and from where. */
export interface SecurityEvent {
  id: Id;
  /**
   * What happened, such as `security.login_new_device`. Kinds are added; a client shows those
   * that it does not know as they are.
   */
  type: string;
  occurred_at: Timestamp;
  /** The session that it is about, if any. */
  session_id: Id | null;
  /** The personal access token that it is about, if any. */
  token_id: Id | null;
  /** What that device or token is called. */
  name: string | null;
  /** What the program said it was. */
  user_agent: string | null;
  /** The IP address that it came from. */
  address: string | null;
}

/** A page of security events. */
export interface SecurityEventPage {
  /** The events of this page. */
  items: Array<SecurityEvent>;
  next_cursor: NextCursor;
}

/** What a session gives its device. */
export interface SessionTokens {
  /** A JWT (RFC 9068), to be sent as a bearer token. */
  access_token: string;
  /** How to send the access token. */
  token_type: "Bearer";
  /** Seconds until the access token runs out. */
  expires_in: number;
  /** Works once, for the next `refresh_token`. */
  refresh_token: string;
  /** Until when the refresh token works, if it is not used before. */
  refresh_expires_at: string;
  session_id: Id;
  user: User;
}

/** An account. */
export interface User {
  id: Id;
  email: Email;
  /** Whether the person has shown that mail to this address arrives. */
  email_verified: boolean;
  display_name: DisplayName;
  locale: Locale;
  created_at: Timestamp;
  updated_at: Timestamp;
  version: Version;
}

/** The fields of the account to change. */
export interface UserUpdate {
  display_name?: DisplayName;
  locale?: Locale;
}

/** The token of a link that came by mail. */
export interface LinkToken {
  token: MailedToken;
}

/** What stands in the mail, or behind `token=` in its link. */
export type MailedToken = string;

/** The address that the account is to have, and what proves that its owner asks. */
export interface EmailChange {
  email: Email;
  /** The account's password. */
  password: string;
}

/** Any text that is hard to guess; a few random words do well. */
export type NewPassword = string;

/** A password to judge, and whose it would be. */
export interface PasswordCheck {
  /** The password. */
  password: string;
  email?: Email;
  display_name?: DisplayName;
}

/** How hard a password is to guess. */
export interface PasswordStrength {
  /** From 0, guessed at once, to 4; 3 is asked for. */
  score: number;
  /** Whether the server takes it; one of fewer than 10 characters it never does. */
  enough: boolean;
  /**
   * Whether it stands in the file of leaked passwords that the operator has given the server;
   * false where there is none.
   */
  breached: boolean;
  /** What is wrong with it, for people. */
  warning: string | null;
  /** What would make it better, for people. */
  suggestions: Array<string>;
}

/** Whose password is to be set anew. */
export interface PasswordForgotten {
  email: Email;
}

/** The token of the mail, and the password that the account is to have. */
export interface PasswordReset {
  token: MailedToken;
  new_password: NewPassword;
}

/** The password that the account has, and the one that it is to have. */
export interface PasswordChange {
  /** The password that the account has. */
  current_password: string;
  new_password: NewPassword;
}

/** What proves whose account it is. */
export interface AccountRestoration {
  email: Email;
  /** The account's password. */
  password: string;
}

/** What the person calls it. No blanks at either end. */
export type FactorName = string;

/** The six digits that an authenticator app shows. */
export type TotpCode = string;

/** A second factor. */
export interface Factor {
  id: Id;
  /** An authenticator app or a passkey. */
  kind: "totp" | "passkey";
  name: FactorName;
  created_at: Timestamp;
  /** When it last proved something; null if never. */
  last_used_at: string | null;
}

/** The account's second factors. */
export interface FactorList {
  /** The second factors. */
  items: Array<Factor>;
}

/** A new authenticator app. */
export interface TotpCreate {
  name: FactorName;
}

/** An authenticator app that waits to be confirmed, with its secret. */
export interface TotpCreated {
  id: Id;
  name: FactorName;
  /** 160 random bits in base 32 (RFC 4648), to be typed where nothing can be scanned. */
  secret: string;
  /** What authenticator apps read. */
  otpauth_uri: string;
  /** The same as a QR code, an SVG picture. */
  qr_svg: string;
  /** Until when it can be confirmed. */
  expires_at: string;
}

/** A code that shows that the app was set up. */
export interface TotpConfirm {
  code: TotpCode;
}

/** A new second factor; with the first one, recovery codes. */
export interface FactorAdded {
  factor: Factor;
  recovery_codes: NewRecoveryCodes;
}

/** Ten codes, each of which works once; null where there were codes before. */
export type NewRecoveryCodes = Array<RecoveryCode> | null;

/** A code that works once. */
export type RecoveryCode = string;

/** New recovery codes. */
export interface RecoveryCodes {
  /** The codes; they are stored as keyed digests and cannot be shown again. */
  recovery_codes: Array<RecoveryCode>;
  created_at: Timestamp;
}

/** How many recovery codes there are. */
export interface RecoveryCodesLeft {
  /** How many have not been used. */
  left: number;
  /** When they were made; null if there are none. */
  created_at: string | null;
}

/** What proves who is there; exactly one of these. */
export interface SecondFactorProof {
  totp_code?: TotpCode;
  /** A recovery code; blanks, dashes and small letters make no difference. */
  recovery_code?: string;
  passkey?: PasskeyAnswer;
}

/** What proves that the session's owner is there. */
export interface SecondFactorVerification {
  proof: SecondFactorProof;
}

/** A login that was begun, and what completes it. */
export interface LoginCompletion {
  /** The `challenge` of `second-factor-required`. */
  challenge: string;
  proof: SecondFactorProof;
}

/** An access token of the caller's session, proved by a second factor. */
export interface SteppedUpAccess {
  /** A JWT (RFC 9068), to be sent as a bearer token. */
  access_token: string;
  /** How to send the access token. */
  token_type: "Bearer";
  /** Seconds until the access token runs out. */
  expires_in: number;
  /** How well the session is proved, by one factor or two (`acr` of the token). */
  acr: "aal1" | "aal2";
  /** By what, in the words of RFC 8176 (`amr` of the token). */
  amr: Array<string>;
  /** When (`auth_time` of the token). */
  auth_time: string;
}

/**
 * What `PublicKeyCredential.toJSON()` gives (WebAuthn Level 3, 5.1.8), as it is; its members are
 * named by that standard.
 */
export type PasskeyAnswer = Record<string, unknown>;

/** Options for an authenticator. */
export interface PasskeyOptions {
  /**
   * PublicKeyCredentialCreationOptionsJSON or PublicKeyCredentialRequestOptionsJSON (WebAuthn
   * Level 3, 5.1.9 and 5.1.10), to be handed on as they are.
   */
  options: Record<string, unknown>;
  /** Until when they work. */
  expires_at: string;
}

/** A passkey. */
export interface Passkey {
  id: Id;
  name: FactorName;
  /** Whether it was last seen to be kept on more devices than one. */
  synced: boolean;
  /** How its authenticator can be reached. */
  transports: Array<string>;
  created_at: Timestamp;
  /** When it last proved something; null if never. */
  last_used_at: string | null;
}

/** The account's passkeys. */
export interface PasskeyList {
  /** The passkeys. */
  items: Array<Passkey>;
}

/** A new passkey. */
export interface PasskeyCreate {
  name: FactorName;
  credential: PasskeyAnswer;
}

/** A new passkey; with the first second factor, recovery codes. */
export interface PasskeyCreated {
  id: Id;
  name: FactorName;
  /** Whether it is kept on more devices than one. */
  synced: boolean;
  /** How its authenticator can be reached. */
  transports: Array<string>;
  created_at: Timestamp;
  /** Null; it has proved nothing yet. */
  last_used_at: string | null;
  recovery_codes: NewRecoveryCodes;
}

/** The fields of the passkey to change. */
export interface PasskeyUpdate {
  name?: FactorName;
}

/** A passkey that is used, and from which device. */
export interface PasskeyLogin {
  credential: PasskeyAnswer;
  /** What to call this session in the list of sessions. */
  device_name?: string;
}

/** The operator's name for a provider. */
export type ProviderName = string;

/** A provider to sign in with. */
export interface Provider {
  id: ProviderName;
  /** What to call it on a button. */
  name: string;
}

/** The providers to sign in with. */
export interface ProviderList {
  /** The providers. */
  items: Array<Provider>;
}

/**
 * The page that the provider leads back to; one of those that the operator has allowed, letter
 * by letter.
 */
export type PageToReturnTo = string;

/** How somebody wants to sign in. */
export interface ProviderAsked {
  redirect_uri: PageToReturnTo;
  /** Whom the provider should suggest, mostly an address. */
  login_hint?: string;
  /**
   * What the provider should ask although it knows somebody: the password once more, or which
   * account is meant.
   */
  prompt?: "login" | "select_account";
}

/** A login that has begun elsewhere. */
export interface ProviderAuthorization {
  /** Where to lead the browser. */
  authorization_url: string;
  /** What to keep in the browser until it comes back. */
  handle: string;
  /** Until when the handle works. */
  expires_at: string;
}

/** What `begin_provider_login` gave. */
export type Handle = string;

/** The `code` that the provider led back with. */
export type AuthorizationAnswerCode = string;

/** The `state` that the provider led back with. */
export type AuthorizationAnswerState = string;

/**
 * The `iss` that the provider led back with (RFC 9207); where it sent one, hand it on: it tells
 * that the answer is this provider's.
 */
export type AuthorizationAnswerIssuer = string;

/** What a provider led back with, and to which device. */
export interface ProviderLogin {
  handle: Handle;
  code: AuthorizationAnswerCode;
  state: AuthorizationAnswerState;
  iss?: AuthorizationAnswerIssuer;
  /** What to call this session in the list of sessions. */
  device_name?: string;
}

/** What a provider led back with, for the account that is logged in. */
export interface IdentityCreate {
  provider: ProviderName;
  handle: Handle;
  code: AuthorizationAnswerCode;
  state: AuthorizationAnswerState;
  iss?: AuthorizationAnswerIssuer;
}

/** An account elsewhere that signs in here. */
export interface Identity {
  id: Id;
  /** The provider; it may be one that the operator has removed since. */
  provider: string;
  /** What the provider is called; its issuer, once it was removed. */
  name: string;
  /**
   * The address that the provider told last, to tell identities apart; null if none. It is not
   * the account's, and proves nothing.
   */
  email: string | null;
  created_at: Timestamp;
  /** When it signed in last; at first, when it was added. */
  last_used_at: string;
}

/** The accounts elsewhere that sign in here. */
export interface IdentityList {
  /** The identities. */
  items: Array<Identity>;
}

/** A device that is logged in. */
export interface Session {
  id: Id;
  /** The name given at login; null if none was. */
  device_name: string | null;
  /** What the program said it was, at its last login or refresh; it may be empty. */
  user_agent: string;
  /** The IP address of the last login or refresh. */
  address: string;
  /** Whether this is the session that is asking. */
  current: boolean;
  created_at: Timestamp;
  /** When the session was last refreshed; at first, when it was started. */
  last_used_at: string;
  /** When the session ends, if it is not refreshed before. */
  expires_at: string;
}

/** A page of sessions. */
export interface SessionPage {
  /** The sessions of this page. */
  items: Array<Session>;
  next_cursor: NextCursor;
}

/**
 * What a token may do: see and change the account itself (`auth:self`), read or write budgets,
 * read reports, use assistance, upload receipts, read and manage notifications; know who the
 * caller is (`openid`), by name (`profile`) and address (`email`).
 */
export type Scope = "auth:self" | "budget:read" | "budget:write" | "analytics:read" | "ai:use" | "ocr:write" | "notifications:read" | "notifications:write" | "openid" | "profile" | "email";

/** A scope, and what it allows. */
export interface ScopeDescription {
  name: Scope;
  /** What it allows, for people. */
  description: string;
}

/** All scopes. */
export interface ScopeList {
  /** The scopes, in the order of the domains. */
  items: Array<ScopeDescription>;
}

/** The fields of the token to change. */
export interface PersonalTokenUpdate {
  /** What the token is for. No blanks at either end. */
  name?: string;
  /** What the token may do from now on. A scope named twice counts once. */
  scopes?: Array<Scope>;
  /**
   * The only books the token may touch; null for all of the caller's, now or later. A book that
   * the caller is no member of answers 404.
   */
  book_ids?: Array<Id> | null;
}

/** How long the new secret lives. */
export interface PersonalTokenRotate {
  /** After how many days, counted from now, the token runs out. */
  expires_in_days?: number;
}

/** A personal access token, with its new secret. */
export interface PersonalTokenRotated {
  id: Id;
  /** What the token is for. */
  name: string;
  /** The new secret's beginning and its last four characters. */
  hint: string;
  /** What the token may do. */
  scopes: Array<Scope>;
  /** The only books the token may touch; null for all of the caller's. */
  book_ids: Array<Id> | null;
  created_at: Timestamp;
  /** When the token runs out. */
  expires_at: string;
  /** When the token was last used, to within ten minutes; null if never. */
  last_used_at: string | null;
  /** The new secret, to be sent as a bearer token. */
  token: string;
  /** Until when the secret that the token had still works. */
  previous_expires_at: string;
}

/** A new personal access token. */
export interface PersonalTokenCreate {
  /** What the token is for. No blanks at either end. */
  name: string;
  /** What the token may do. A scope named twice counts once. */
  scopes: Array<Scope>;
  /**
   * The only books the token may touch. Left out: all that the caller is a member of, now or
   * later. A book that the caller is no member of answers 404.
   */
  book_ids?: Array<Id>;
  /** After how many days the token runs out. */
  expires_in_days?: number;
}

/** A personal access token, without its secret. */
export interface PersonalToken {
  id: Id;
  /** What the token is for. */
  name: string;
  /** The secret's beginning and its last four characters, to tell tokens apart. */
  hint: string;
  /** What the token may do. */
  scopes: Array<Scope>;
  /** The only books the token may touch; null for all of the caller's. */
  book_ids: Array<Id> | null;
  created_at: Timestamp;
  /** When the token runs out, or has run out. */
  expires_at: string;
  /** When the token was last used, to within ten minutes; null if never. */
  last_used_at: string | null;
}

/** A new personal access token, with its secret. */
export interface PersonalTokenCreated {
  id: Id;
  /** What the token is for. */
  name: string;
  /** The secret's beginning and its last four characters, to tell tokens apart. */
  hint: string;
  /** What the token may do. */
  scopes: Array<Scope>;
  /** The only books the token may touch; null for all of the caller's. */
  book_ids: Array<Id> | null;
  created_at: Timestamp;
  /** When the token runs out. */
  expires_at: string;
  /** Null; the token has not been used yet. */
  last_used_at: string | null;
  /**
   * The secret, to be sent as a bearer token. `ctm_pat_`, 30 random characters, and six that
   * check them (CRC-32 in base 62), so that a scanner knows a leaked token without asking.
   */
  token: string;
}

/** A page of personal access tokens. */
export interface PersonalTokenPage {
  /** The tokens of this page. */
  items: Array<PersonalToken>;
  next_cursor: NextCursor;
}

/** An authorization request (RFC 6749, 4.1.1; OpenID Connect Core, 3.1.2.1). */
export interface AuthorizationRequest {
  /** `code`, the one there is. */
  response_type: string;
  /** The client that asks. */
  client_id: string;
  /** Where the answer goes. */
  redirect_uri: string;
  /** What is asked for, with blanks between. Left out, all that the client may. */
  scope?: string;
  /** Comes back as it is. */
  state?: string;
  /** Comes back in the ID token. */
  nonce?: string;
  /** PKCE's challenge (RFC 7636). */
  code_challenge?: string;
  /** `S256`. */
  code_challenge_method?: string;
  /**
   * `login` asks for a new proof of who is there; `consent` for an answer in any case; with
   * `none` nobody is asked anything.
   */
  prompt?: string;
  /** At most how many seconds ago it was proved who is there. */
  max_age?: string;
  /** `query`, the one there is. */
  response_mode?: string;
  [member: string]: unknown;
}

/** What stands for an authorization request. */
export interface AuthorizationBegun {
  /** Stands for the request. */
  challenge: string;
  /** Where people are asked. */
  consent_uri: string;
  /** For how many seconds. */
  expires_in: number;
}

/** A token request (RFC 6749, 4.1.3, 4.4.2 and 6). */
export interface TokenRequest {
  /** How tokens are got. */
  grant_type: string;
  /** The code. */
  code?: string;
  /** The device's code. */
  device_code?: string;
  /** Where the code came to. */
  redirect_uri?: string;
  /** PKCE's verifier (RFC 7636). */
  code_verifier?: string;
  /** The refresh token. */
  refresh_token?: string;
  /** What the access token is to be for, where that is less than was granted. */
  scope?: string;
  /** The client. */
  client_id?: string;
  /** Its secret. */
  client_secret?: string;
  [member: string]: unknown;
}

/** Tokens (RFC 6749, 5.1); what is not there is left out. */
export interface OAuthTokens {
  /** A JWT (RFC 9068). */
  access_token: string;
  /** How it is sent. */
  token_type: "Bearer";
  /** For how many seconds it works. */
  expires_in: number;
  /** What gets the next tokens. */
  refresh_token?: string;
  /** What the access token is for. */
  scope: string;
  /** A JWT that says who logged in. */
  id_token?: string;
}

/** A token to give back (RFC 7009, 2.1). */
export interface RevocationRequest {
  /** The access or refresh token. */
  token: string;
  /** Which of them; not needed. */
  token_type_hint?: string;
  /** The client. */
  client_id?: string;
  /** Its secret. */
  client_secret?: string;
  [member: string]: unknown;
}

/** A token to look at (RFC 7662, 2.1). */
export interface IntrospectionRequest {
  /** The access or refresh token. */
  token: string;
  /** Which of them; not needed. */
  token_type_hint?: string;
  /** The client. */
  client_id?: string;
  /** Its secret. */
  client_secret?: string;
  [member: string]: unknown;
}

/** What a token is worth (RFC 7662, 2.2); of one that is not active, nothing else is said. */
export interface Introspection {
  /** Whether it works now. */
  active: boolean;
  /** What it is for. */
  scope?: string;
  /** Whose it is. */
  client_id?: string;
  /** How it is sent. */
  token_type?: string;
  /** Whom it stands for. */
  sub?: string;
  /** Who has issued it. */
  iss?: string;
  /** When it runs out, in seconds of Unix time. */
  exp?: number;
  /** When it was issued, in seconds of Unix time. */
  iat?: number;
}

/** Claims about a person (OpenID Connect Core, 5.1); what was not granted is left out. */
export interface UserInfo {
  /** The account; it never changes. */
  sub: string;
  /** What to call the person. */
  name?: string;
  /** The language of their choice (BCP 47). */
  locale?: string;
  /** The e-mail address. */
  email?: string;
  /** Whether a mail to it was opened. */
  email_verified?: boolean;
}

/** What the authorization server offers (RFC 8414, OpenID Connect Discovery 1.0). */
export interface ServerMetadata {
  /** The server's name in tokens. */
  issuer: string;
  /** Where clients lead browsers to. */
  authorization_endpoint: string;
  /** `issue_oauth_token`. */
  token_endpoint: string;
  /** `get_userinfo`. */
  userinfo_endpoint: string;
  /** `get_jwks`. */
  jwks_uri: string;
  /** `authorize_device`. */
  device_authorization_endpoint: string;
  /** Where clients lead browsers to, to log out. */
  end_session_endpoint: string;
  /** `revoke_oauth_token`. */
  revocation_endpoint: string;
  /** `introspect_oauth_token`. */
  introspection_endpoint: string;
  scopes_supported: MetadataValues;
  response_types_supported: MetadataValues;
  response_modes_supported: MetadataValues;
  grant_types_supported: MetadataValues;
  subject_types_supported: MetadataValues;
  id_token_signing_alg_values_supported: MetadataValues;
  token_endpoint_auth_methods_supported: MetadataValues;
  revocation_endpoint_auth_methods_supported: MetadataValues;
  introspection_endpoint_auth_methods_supported: MetadataValues;
  code_challenge_methods_supported: MetadataValues;
  claims_supported: MetadataValues;
  prompt_values_supported: MetadataValues;
  /** Whether answers carry `iss` (RFC 9207). */
  authorization_response_iss_parameter_supported: boolean;
}

/** The values that the server knows. */
export type MetadataValues = Array<string>;

/** A device authorization request (RFC 8628, 3.1). */
export interface DeviceRequest {
  /** The client. */
  client_id: string;
  /** Its secret. */
  client_secret?: string;
  /** What is asked for, with blanks between. Left out, all that the client may. */
  scope?: string;
  [member: string]: unknown;
}

/** A device's codes (RFC 8628, 3.2). */
export interface DeviceAuthorization {
  /** What the device keeps. */
  device_code: string;
  /** What the device shows. */
  user_code: string;
  /** Where it is typed. */
  verification_uri: string;
  /** The same with the code in it, for a QR code. */
  verification_uri_complete: string;
  /** For how many seconds. */
  expires_in: number;
  /** How many seconds to wait between two requests. */
  interval: number;
}

/** A code that a device shows, and what is answered. */
export interface DeviceVerification {
  /** The code as it is shown; capitals and dashes make no difference. */
  user_code: string;
  /** Whether the device is let in. Left out, nothing is answered yet. */
  answer?: "allow" | "deny";
}

/** What a device asks for, and what was answered. */
export interface DeviceQuestion {
  client_id: Id;
  /** What the client calls itself. */
  client_name: string;
  /** What it asks for. */
  scopes: Array<ScopeDescription>;
  /** What was answered just now; null where nothing was. */
  answer: "allow" | "deny" | null;
  /** Until when it can be answered. */
  expires_at: string;
}

/** What a client asks of somebody. */
export interface Consent {
  client_id: Id;
  /** What the client calls itself. */
  client_name: string;
  /** Where the answer goes; people know it better than a name that anybody may take. */
  redirect_host: string;
  /** What it asks for. */
  scopes: Array<ScopeDescription>;
  /** Whether the caller has let this client do all of this already. */
  granted_before: boolean;
  /** Whether it must be proved anew who is there, by `reauthenticate`. */
  proof_required: boolean;
  /** Until when the question can be answered. */
  expires_at: string;
}

/** What the client is let do. */
export interface ConsentAcceptance {
  /** Of what it asks for; all, if left out. */
  scopes?: Array<OAuthScope>;
}

/** Where the browser goes next. */
export interface ConsentRedirect {
  /** The client's address. */
  redirect_to: string;
}

/** What a client was let do. */
export interface Grant {
  id: Id;
  client_id: Id;
  /** What the client calls itself. */
  client_name: string;
  grant_type: OAuthGrantType;
  /** What it may do. */
  scopes: Array<OAuthScope>;
  created_at: Timestamp;
  /** When it last got tokens. */
  last_used_at: string;
  /** When it ends, unless it gets tokens before. */
  expires_at: string;
}

/** A page of grants. */
export interface GrantPage {
  /** The grants of this page. */
  items: Array<Grant>;
  next_cursor: NextCursor;
}

/**
 * How a client gets tokens: by a code that somebody let it have, by renewing what it has, for
 * whoever registered it, or by a code that somebody typed for a device.
 */
export type OAuthGrantType = "authorization_code" | "refresh_token" | "client_credentials" | "urn:ietf:params:oauth:grant-type:device_code";

/**
 * What a client can be let do: what tokens are allowed in this API, but for the account itself,
 * and know who somebody is (OpenID Connect).
 */
export type OAuthScope = "budget:read" | "budget:write" | "analytics:read" | "ai:use" | "ocr:write" | "notifications:read" | "notifications:write" | "openid" | "profile" | "email";

/**
 * Where people come back to: an https address, or one of their own machine
 * (`http://127.0.0.1`, `http://[::1]`, at any port), without a fragment.
 */
export type RedirectUri = string;

/** A new client. */
export interface OAuthClientCreate {
  /** What people know it by. No blanks at either end. */
  name: string;
  /** Whether it can keep a secret. */
  kind: "confidential" | "public";
  /** How it gets tokens. One named twice counts once. */
  grant_types?: Array<OAuthGrantType>;
  /** Where people may come back to with a code; one at least, if it gets codes. */
  redirect_uris?: Array<RedirectUri>;
  /** Where people may come back to when they have logged out. */
  post_logout_redirect_uris?: Array<RedirectUri>;
  /** What it may ask for. A scope named twice counts once. */
  scopes: Array<OAuthScope>;
}

/** The fields of the client to change. */
export interface OAuthClientUpdate {
  /** What people know it by. No blanks at either end. */
  name?: string;
  /** How it gets tokens from now on. */
  grant_types?: Array<OAuthGrantType>;
  /** Where people may come back to with a code, from now on. */
  redirect_uris?: Array<RedirectUri>;
  /** Where people may come back to when they have logged out, from now on. */
  post_logout_redirect_uris?: Array<RedirectUri>;
  /** What it may ask for from now on. */
  scopes?: Array<OAuthScope>;
}

/** A registered client, without its secret. */
export interface OAuthClient {
  id: Id;
  /** What people know it by. */
  name: string;
  /** Whether it can keep a secret. */
  kind: "confidential" | "public";
  /** How it gets tokens. */
  grant_types: Array<OAuthGrantType>;
  /** Where people may come back to with a code. */
  redirect_uris: Array<RedirectUri>;
  /** Where people may come back to when they have logged out. */
  post_logout_redirect_uris: Array<RedirectUri>;
  /** What it may ask for. */
  scopes: Array<OAuthScope>;
  created_at: Timestamp;
  /** The secret's beginning and its last four characters; null without one. */
  secret_hint: string | null;
  /** When it last got another secret; null if never. */
  secret_rotated_at: string | null;
}

/** A new client, with its secret. */
export interface OAuthClientCreated {
  id: Id;
  /** What people know it by. */
  name: string;
  /** Whether it can keep a secret. */
  kind: "confidential" | "public";
  /** How it gets tokens. */
  grant_types: Array<OAuthGrantType>;
  /** Where people may come back to with a code. */
  redirect_uris: Array<RedirectUri>;
  /** Where people may come back to when they have logged out. */
  post_logout_redirect_uris: Array<RedirectUri>;
  /** What it may ask for. */
  scopes: Array<OAuthScope>;
  created_at: Timestamp;
  /** The secret's beginning and its last four characters; null without one. */
  secret_hint: string | null;
  /** Null; the secret is its first. */
  secret_rotated_at: string | null;
  /** The secret, to be sent with the client's id; null for a public client. */
  client_secret: string | null;
}

/** A client's new secret. */
export interface OAuthClientSecret {
  /** The secret, to be sent with the client's id. */
  client_secret: string;
  /** Until when the secret that it had still works. */
  previous_expires_at: string;
}

/** A page of clients. */
export interface OAuthClientPage {
  /** The clients of this page. */
  items: Array<OAuthClient>;
  next_cursor: NextCursor;
}

/** Waiting for the worker, being written, ready, or given up. */
export type PersonalExportStatus = "queued" | "running" | "done" | "failed";

/** What is held about a person, as a file. */
export interface PersonalExport {
  id: Id;
  status: PersonalExportStatus;
  /** Bytes; null until it is written. */
  size: number | null;
  /** The digest of the archive; null until it is written. */
  sha256: string | null;
  /** Why it was given up. */
  problem: string | null;
  created_at: Timestamp;
  /** When it was done, or given up. */
  finished_at: string | null;
  /** When the file goes. */
  expires_at: string;
}

/** A page of exports. */
export interface PersonalExportPage {
  /** The exports of this page. */
  items: Array<PersonalExport>;
  next_cursor: NextCursor;
}

/** A zip file. */
export type PersonalExportContent = Blob;

/** How an account stands; one that was deleted is `deleted`, locked or not. */
export type AccountStatus = "active" | "locked" | "deleted";

/** An account, as admins see it. */
export interface AdminUser {
  id: Id;
  email: Email;
  /** Whether the person has shown that mail to this address arrives. */
  email_verified: boolean;
  display_name: DisplayName;
  locale: Locale;
  /** Whether the person is an admin of this server. */
  admin: boolean;
  status: AccountStatus;
  /** Since when the account is locked; null where it is not. */
  locked_at: string | null;
  /** What the admin wrote who locked it. */
  lock_reason: string | null;
  /** When its owner deleted it; it is erased two weeks later. */
  deleted_at: string | null;
  /** Whether the account is proved by more than a password. */
  has_second_factor: boolean;
  /** When a session of the account was last refreshed or started, as far as known. */
  last_used_at: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  version: Version;
}

/** A page of accounts. */
export interface AdminUserPage {
  /** The accounts of this page. */
  items: Array<AdminUser>;
  next_cursor: NextCursor;
}

/** The fields of the account to change. */
export interface AdminUserUpdate {
  display_name?: DisplayName;
  /** Whether the person is to be an admin. */
  admin?: boolean;
}

/** Why an account is locked. */
export interface AccountLock {
  /** For admins to read, and for nobody else. No blanks at either end. */
  reason: string;
}

/** What happened. Kinds are added. */
export type AuditEventType = string;

/** Something that happened to an account, or on the way to one. */
export interface AuditEvent {
  id: Id;
  type: AuditEventType;
  occurred_at: Timestamp;
  /** Whose account it is about; null where there is none. */
  user_id: string | null;
  /** Who did it; null where nobody has proved who they are. */
  actor_id: string | null;
  /** What else is known, such as the address; null once the person is erased. */
  details: Record<string, unknown> | null;
  /** Its place in the sealed log; null until it is sealed. */
  seq: number | null;
  /** HMAC-SHA-256 of the event with its place and the hash before, in hex. */
  hash: string | null;
}

/** A page of events. */
export interface AuditEventPage {
  /** The events of this page. */
  items: Array<AuditEvent>;
  next_cursor: NextCursor;
}

/** Where the sealed log ends. */
export interface AuditHead {
  /** The last place. */
  seq: number;
  /** The hash of the event there. */
  hash: string;
  /** When it was sealed. */
  sealed_at: string;
}

/** What is not as it was sealed. */
export interface AuditFault {
  /** What is wrong. */
  kind: "changed" | "missing" | "redacted" | "head";
  /** Where it begins. */
  seq: number;
  /** Where it ends; the same place where it is one event. */
  last_seq: number;
  /** The event that was changed. */
  event_id: string | null;
  /** The same in words. */
  message: string;
}

/** What looking at the log has come to. */
export interface AuditVerification {
  /** Whether nothing is wrong with what was looked at. */
  valid: boolean;
  /** How many events were looked at. */
  checked: number;
  /** How many wait to be sealed, and can not be verified yet. */
  unsealed: number;
  /** Where the log ends; null before anything was sealed. */
  head: AuditHead | null;
  /** What is wrong, in the order of the log. */
  faults: Array<AuditFault>;
  /** Where to go on; null at the end. */
  next_after_seq: number | null;
}

/** A key that access tokens are signed with. */
export interface SigningKey {
  /** The key's SHA-256 thumbprint (RFC 7638), as the key set names it. */
  kid: string;
  /** Published and waiting, signing, or verifying only. */
  state: "next" | "active" | "retiring";
  created_at: Timestamp;
  /** When the next key is to sign; a worker sees to it within the hour. */
  takes_over_at: string | null;
  /** Since when it signs. */
  activated_at: string | null;
  /** Since when it does not sign any more. */
  retired_at: string | null;
  /** Until when it verifies what it has signed. */
  forgotten_at: string | null;
}

/** All keys that verify, the one that comes next first. */
export interface SigningKeyList {
  /** The keys. */
  items: Array<SigningKey>;
}

/** How urgently another key is to sign. */
export interface KeyRotation {
  /** Whether what the keys have signed so far is not to be believed any more. */
  emergency: boolean;
}

/** A public key on the curve P-256 (RFC 7517, RFC 7518). */
export interface JsonWebKey {
  /** The kind of key. */
  kty: "EC";
  /** The curve. */
  crv: "P-256";
  /** The algorithm that it signs with. */
  alg: "ES256";
  /** What it is for. */
  use: "sig";
  /** The key's SHA-256 thumbprint (RFC 7638). */
  kid: string;
  /** The point's x, base64url. */
  x: string;
  /** The point's y, base64url. */
  y: string;
}

/** Public keys (RFC 7517). */
export interface JsonWebKeySet {
  /** The key that comes next, the one in use, and those on their way out. */
  keys: Array<JsonWebKey>;
}

/** One line of text that neither begins nor ends with white space. */
export type Name = string;

/** A calendar month from 1900-01 to 2199-12, in the book's time zone. */
export type Month = string;

/**
 * What a member may do: a viewer reads; a contributor also adds transactions and payees, and
 * changes or deletes those transactions that are the member's own; an editor changes
 * everything but the book itself; an owner may do that too, and says who is in the book.
 */
export type BookRole = "viewer" | "contributor" | "editor" | "owner";

/**
 * The categories a new book starts with, group by group.
 *
 * * `none`: no categories.
 * * `personal`: **Income** (Salary, Interest, Other income; these three are income
 *   categories); **Home** (Rent or mortgage, Electricity and heating, Internet and phone,
 *   Insurance, Furniture and repairs); **Daily life** (Groceries, Eating out, Clothing,
 *   Personal care); **Getting about** (Public transport, Car and fuel); **Health** (Doctor
 *   and pharmacy, Sport); **Leisure** (Entertainment, Subscriptions, Holidays, Gifts);
 *   **Savings** (Emergency fund, Larger purchases); **Other** (Bank charges, Taxes,
 *   Miscellaneous).
 * * `household`: `personal` and **Children** (Childcare, School, Pocket money, Clothing and
 *   toys) and **Pets** (Food, Vet).
 * * `freelance`: `personal` and **Business income** (Client invoices, an income category) and
 *   **Business** (Tools and software, Travel, Office, Professional services, Income tax set
 *   aside, Sales tax set aside). Only the two that are set aside carry overspending.
 */
export type BookTemplate = "none" | "personal" | "household" | "freelance";

/** One set of accounts and budgets, shared by its members. */
export interface Book {
  id: Id;
  name: Name;
  /** The currency of categories and months. */
  base_currency: Currency;
  /** The IANA time zone that says when a day and a month begin. */
  time_zone: string;
  /** The month in which budgeting begins; nothing can be assigned before it. */
  first_month: Month;
  /** The caller's role in this book. */
  role: BookRole;
  /**
   * The number of the book's latest change. A client that has just copied the book gives it
   * to `list_changes` as `since`.
   */
  latest_seq: number;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A book to create. */
export interface BookCreate {
  name: Name;
  /** The currency of categories and months. It cannot be changed later. */
  base_currency: Currency;
  /** A zone of the IANA time zone database. */
  time_zone?: string;
  /** The month in which budgeting begins. Left out, it is the current one. */
  first_month?: Month;
  template?: BookTemplate;
}

/** What to change in a book; fields that are left out stay. */
export interface BookUpdate {
  name?: Name;
  /** A zone of the IANA time zone database. Dates already entered stay as they are. */
  time_zone?: string;
  /** The month in which budgeting begins. Assignments made before it stay and keep counting. */
  first_month?: Month;
}

/** A page of books. */
export interface BookPage {
  /** The books, by name. */
  items: Array<Book>;
  next_cursor: NextCursor;
}

/** What an invitation is accepted with. */
export type InvitationToken = string;

/** Somebody who shares the book. */
export interface Member {
  id: Id;
  /** The user, as `actor_id` of changes names them. */
  user_id: Id;
  /** What the user is called; null if the user is no more. */
  display_name: string | null;
  role: BookRole;
  version: Version;
  created_at: Timestamp;
}

/** What to change in a member. */
export interface MemberUpdate {
  role?: BookRole;
}

/** A page of members. */
export interface MemberPage {
  /** The members, those who came first at the top. */
  items: Array<Member>;
  next_cursor: NextCursor;
}

/** An invitation to the book that was not accepted yet. */
export interface Invitation {
  id: Id;
  role: BookRole;
  /** The address of the account that it is for; null if it is for anybody. */
  email: string | null;
  /** When its token stops working. */
  expires_at: string;
  /** The user who invites. */
  created_by: string | null;
  created_at: Timestamp;
}

/** Whom to invite, and as what. */
export interface InvitationCreate {
  role: BookRole;
  /**
   * The address of the account that may accept; case does not matter. Left out, anybody with
   * the token may.
   */
  email?: string;
}

/** An invitation with its token, which is shown this once. */
export interface InvitationCreated {
  id: Id;
  role: BookRole;
  /** The address of the account that it is for; null if it is for anybody. */
  email: string | null;
  /** When its token stops working. */
  expires_at: string;
  /** The user who invites. */
  created_by: string | null;
  created_at: Timestamp;
  token: InvitationToken;
}

/** A page of invitations. */
export interface InvitationPage {
  /** The invitations, newest first. */
  items: Array<Invitation>;
  next_cursor: NextCursor;
}

/** The token of an invitation, or which one it is. */
export interface InvitationAccept {
  /** The token that was handed over. */
  token?: InvitationToken;
  /** The book of the invitation, with `invitation_id` and without a token. */
  book_id?: Id;
  /** The invitation, as `book.invited` names it. */
  invitation_id?: Id;
}

/**
 * Signed minor units that a person or a bank enters at once; outflow is negative. Smaller than
 * `Amount`, so that sums of many still fit there.
 */
export type EntryAmount = number;

/**
 * How many units of the book's base currency one unit (not minor unit) of the account's
 * currency is worth; a decimal above zero.
 */
export type ExchangeRate = string;

/** What the account stands for in the balance sheet: what is owned, what is owed, or the rest. */
export type AccountKind = "asset" | "liability" | "equity";

/**
 * What sort of account it is. Assets: checking, savings, cash, investment, property,
 * receivable, other. Liabilities: credit_card, loan, mortgage, other. Equity: other.
 */
export type AccountSubtype = "checking" | "savings" | "cash" | "credit_card" | "loan" | "mortgage" | "investment" | "property" | "receivable" | "other";

/** A place where money is or is owed, with its balances in its own currency. */
export interface Account {
  id: Id;
  name: Name;
  kind: AccountKind;
  subtype: AccountSubtype;
  currency: Currency;
  /** Whether the account's money can be assigned to categories. */
  on_budget: boolean;
  /**
   * The account's number as the bank writes it in its files (an IBAN, say). Imports use it
   * to find the right statement.
   */
  identifier: string | null;
  /** Anything worth remembering. */
  note: string | null;
  /** All transactions together; `cleared_balance + uncleared_balance`. */
  balance: Amount;
  /** What is cleared or reconciled. */
  cleared_balance: Amount;
  /** What is still pending. */
  uncleared_balance: Amount;
  /** When the account was closed; null while it is open. */
  closed_at: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** An account to create. */
export interface AccountCreate {
  /** No other account of the book may have it; case does not matter. */
  name: Name;
  kind: AccountKind;
  subtype: AccountSubtype;
  currency: Currency;
  /**
   * Whether the account's money can be assigned to categories. Left out, it is true for
   * checking, savings, cash and credit_card, false for the rest. Equity is never on budget.
   */
  on_budget?: boolean;
  /** The account's number as the bank writes it in its files. */
  identifier?: string;
  /** Anything worth remembering. */
  note?: string;
  /** What the account held when the book began; negative for what was owed. */
  opening_balance?: EntryAmount;
  /** The day of the opening balance. Left out, it is today. */
  opening_date?: string;
  /**
   * The rate of the opening date, for an account on budget in another than the base
   * currency. Left out, the book's rates are asked.
   */
  opening_exchange_rate?: ExchangeRate;
}

/** What to change in an account; fields that are left out stay. */
export interface AccountUpdate {
  name?: Name;
  subtype?: AccountSubtype;
  /** The account's number as the bank writes it in its files; null forgets it. */
  identifier?: string | null;
  /** Anything worth remembering; null forgets it. */
  note?: string | null;
  /** True closes the account, false opens it again. */
  closed?: boolean;
}

/** What becomes of what is on an account that is closed. */
export interface AccountClose {
  /**
   * The account that takes what is left, or pays what is owed. It does nothing if the
   * balance is zero.
   */
  transfer_account_id?: Id;
  /** What arrives there, in its currency. Asked for if the currencies differ. */
  transfer_amount?: EntryAmount;
  /**
   * The category that gains or pays. Asked for if one account is on budget and the other is
   * not.
   */
  category_id?: Id;
  /** The rate of the transfer, as in `create_transaction`. */
  exchange_rate?: ExchangeRate;
  /** The day of the transfer. Left out, it is today. */
  date?: string;
}

/** How long the periods of a balance's history are. A week begins on Monday. */
export type BalanceInterval = "day" | "week" | "month";

/** A period, and what the account held at its end. */
export interface BalancePoint {
  /** The period's first day. */
  date_from: string;
  /** The period's last day. */
  date_to: string;
  /** What moved in the period. */
  change: Amount;
  /** What the account held at the end of the last day. */
  balance: Amount;
}

/** An account's balance, period by period. */
export interface BalanceHistory {
  account_id: Id;
  currency: Currency;
  interval: BalanceInterval;
  /** The periods, oldest first. */
  items: Array<BalancePoint>;
}

/** A page of accounts. */
export interface AccountPage {
  /** The accounts, by name. */
  items: Array<Account>;
  next_cursor: NextCursor;
}

/** Whether what agrees is still being found, or is locked. */
export type ReconciliationStatus = "open" | "finished";

/** An account compared with a statement, and the transactions that agree with it. */
export interface Reconciliation {
  id: Id;
  account_id: Id;
  /** The last day of the statement. */
  statement_date: string;
  /** What the statement says the account held at the end of that day. */
  statement_balance: Amount;
  status: ReconciliationStatus;
  /** What is cleared or reconciled up to the statement's date. */
  cleared_balance: Amount;
  /** What is missing to the statement's balance; zero once it is finished. */
  difference: Amount;
  /**
   * The transactions that finishing locks or has locked, the oldest first. Those that were
   * reconciled before are left out.
   */
  transaction_ids: Array<Id>;
  /** The transaction that finishing entered for the difference. */
  adjustment_id: string | null;
  /** When it was finished; null while it is open. */
  finished_at: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A statement to compare an account with. */
export interface ReconciliationCreate {
  /** The last day of the statement. */
  statement_date: string;
  /**
   * What the statement says the account held at the end of that day, in minor units of its
   * currency; what is owed is negative.
   */
  statement_balance: number;
}

/** What becomes of a difference that is left. */
export interface ReconciliationFinish {
  /** Whether a transaction is entered for the difference. */
  adjust?: boolean;
  /** The category of that transaction. Left out, it has none. */
  category_id?: Id;
  /** The rate of that transaction, as in `create_transaction`. */
  exchange_rate?: ExchangeRate;
}

/** A reconciliation without its transactions. */
export interface ReconciliationSummary {
  id: Id;
  account_id: Id;
  /** The last day of the statement. */
  statement_date: string;
  /** What the statement says the account held at the end of that day. */
  statement_balance: Amount;
  status: ReconciliationStatus;
  /** The transaction that finishing entered for the difference. */
  adjustment_id: string | null;
  /** When it was finished; null while it is open. */
  finished_at: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A page of reconciliations. */
export interface ReconciliationPage {
  /** The reconciliations, the latest statement first. */
  items: Array<ReconciliationSummary>;
  next_cursor: NextCursor;
}

/**
 * An expense category is an envelope that money is assigned to. What comes in through an
 * income category is money to assign.
 */
export type CategoryKind = "income" | "expense";

/** A heading that categories stand under. */
export interface CategoryGroup {
  id: Id;
  name: Name;
  /** Where the group stands among the others; lower comes first. */
  position: number;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A category group to create. */
export interface CategoryGroupCreate {
  /** No other group of the book may have it; case does not matter. */
  name: Name;
}

/** What to change in a category group. */
export interface CategoryGroupUpdate {
  name?: Name;
}

/** A page of category groups. */
export interface CategoryGroupPage {
  /** The groups, in their order. */
  items: Array<CategoryGroup>;
  next_cursor: NextCursor;
}

/** All groups of the book in their new order. */
export interface CategoryGroupOrder {
  /** Every group of the book, the first one first. */
  category_group_ids: Array<Id>;
}

/** All groups of the book. */
export interface CategoryGroupList {
  /** The groups, in their order. */
  items: Array<CategoryGroup>;
}

/** What money is for, or where it comes from. */
export interface Category {
  id: Id;
  category_group_id: Id;
  name: Name;
  kind: CategoryKind;
  /**
   * What becomes of a balance below zero at the month's end. True: the category carries it
   * into the next month. False: the next month's money to assign pays for it.
   */
  carry_overspending: boolean;
  /** Whether clients should leave it out of menus. It counts all the same. */
  hidden: boolean;
  /** Anything worth remembering. */
  note: string | null;
  /** Where the category stands in its group; lower comes first. */
  position: number;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A category to create. */
export interface CategoryCreate {
  category_group_id: Id;
  /** No other category of the group may have it; case does not matter. */
  name: Name;
  kind?: CategoryKind;
  /** Whether a balance below zero goes on into the next month. */
  carry_overspending?: boolean;
  /** Anything worth remembering. */
  note?: string;
}

/** What to change in a category; fields that are left out stay. */
export interface CategoryUpdate {
  category_group_id?: Id;
  name?: Name;
  /** Whether a balance below zero goes on into the next month, from this month on. */
  carry_overspending?: boolean;
  /** Whether clients should leave it out of menus. */
  hidden?: boolean;
  /** Anything worth remembering; null forgets it. */
  note?: string | null;
}

/** A page of categories. */
export interface CategoryPage {
  /** The categories, by the order of their groups and then their own. */
  items: Array<Category>;
  next_cursor: NextCursor;
}

/** All categories of a group in their new order. */
export interface CategoryOrder {
  category_group_id: Id;
  /** Every category of the group, hidden ones too, the first one first. */
  category_ids: Array<Id>;
}

/** All categories of a group. */
export interface CategoryList {
  /** The categories, in their order. */
  items: Array<Category>;
}

/** How much of a transaction is shown. */
export type TransactionView = "simple" | "postings";

/** Entered but not yet seen at the bank; seen there; or checked against a statement and locked. */
export type TransactionStatus = "pending" | "cleared" | "reconciled";

/** Where the transaction came from. */
export type TransactionSource = "manual" | "import" | "opening" | "schedule";

/**
 * What balances a transaction where no account or category of the user's does: an amount that
 * has no category yet, an opening balance, the difference of two currencies, or what lies
 * outside the budget.
 */
export type SystemLeg = "uncategorised" | "opening_balance" | "exchange" | "off_budget";

/** A part of a transaction with a category of its own. */
export interface Split {
  id: Id;
  /** The part's category; null while it has none. */
  category_id: string | null;
  /** The part's share of the transaction's amount, in the same currency. */
  amount: Amount;
  /** What this part was for. */
  memo: string | null;
  /** The part's own tags, beside those of the transaction. */
  tags: TagIds;
}

/** A part of a transaction to enter. */
export interface SplitInput {
  /** The part's category; null or left out, it has none yet. */
  category_id?: string | null;
  /** The part's share of the transaction's amount. Signs may differ. */
  amount: EntryAmount;
  /** What this part was for. */
  memo?: string | null;
  /** Tags of this part alone. */
  tags?: TagIds;
}

/**
 * One leg of a transaction in the ledger. Exactly one of `account_id`, `category_id` and
 * `system` says where it stands; per currency, the legs of a transaction sum to zero.
 */
export interface Posting {
  id: Id;
  /** The account of an account leg. */
  account_id: string | null;
  /** The category of a category leg. Its sign is the opposite of the activity's. */
  category_id: string | null;
  /** What the leg balances, if it is neither an account's nor a category's. */
  system: SystemLeg | null;
  amount: Amount;
  currency: Currency;
  /** The memo of the split. */
  memo: string | null;
}

/** Money that moved on an account. */
export interface Transaction {
  id: Id;
  /** The day the money moved, in the book's time zone. */
  date: string;
  /** The account it was entered on; `amount` and `status` are seen from there. */
  account_id: Id;
  /** What the account gained, or lost if negative. */
  amount: Amount;
  /** The account's currency. */
  currency: Currency;
  /**
   * `amount` in the book's base currency, as booked at entry. Null where nothing had to be
   * booked in it and no rate was given: off budget, or between two accounts on budget, in
   * other currencies.
   */
  base_amount: number | null;
  /** The rate that `base_amount` was booked with, as it was given or as the book had it for the date; null where there was no need of one. */
  exchange_rate: string | null;
  /** The payee, if there is one. */
  payee_id: string | null;
  /** The payee's name today. */
  payee_name: string | null;
  /** What it was for. */
  memo: string | null;
  /** The status on the account it was entered on. */
  status: TransactionStatus;
  /** The category; null if there is none yet, none is needed, or splits have them. */
  category_id: string | null;
  /** The tags of the whole transaction, in their order. */
  tags: TagIds;
  /** The parts in their order; empty if the transaction is not split. */
  splits: Array<Split>;
  /** The account at the other end of a transfer. */
  transfer_account_id: string | null;
  /** What the other account gained, or lost if negative; of the sign opposite to `amount`. */
  transfer_amount: number | null;
  /** The other account's currency. */
  transfer_currency: string | null;
  /** The status on the other account. */
  transfer_status: TransactionStatus | null;
  source: TransactionSource;
  /** The bank's or another system's id of it, unique in the account. */
  external_id: string | null;
  /** The import that created it. */
  import_id: string | null;
  /** The legs in the ledger, with `view=postings`; null otherwise. */
  postings: Array<Posting> | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A transaction to enter. */
export interface TransactionCreate {
  account_id: Id;
  /** The day the money moved, from 1900-01-01 to 2199-12-31. */
  date: string;
  amount: EntryAmount;
  /** A payee of the book. */
  payee_id?: string | null;
  /**
   * The payee by name, instead of `payee_id`: the one that has this name, whatever its case,
   * or else a new one.
   */
  payee_name?: string | null;
  /** What it was for. */
  memo?: string | null;
  status?: TransactionStatus;
  /** The category. */
  category_id?: string | null;
  /** Tags of the whole transaction; splits can have others of their own. */
  tags?: TagIds;
  /** The parts, instead of a category; their amounts sum to `amount`. */
  splits?: Array<SplitInput> | null;
  /** The account at the other end of a transfer. */
  transfer_account_id?: string | null;
  /**
   * What the other account gains, in its own currency and with the sign opposite to
   * `amount`. Needed when the currencies differ; otherwise, if given, exactly `-amount`.
   */
  transfer_amount?: number | null;
  /** The status on the other account; left out, as `status`. */
  transfer_status?: TransactionStatus | null;
  /**
   * What one unit of the account's currency is worth in base currency. Left out, the book's
   * rate of the date is taken (see `convert_amount`) and stays with the transaction. Ignored if the account is in the base currency.
   */
  exchange_rate?: string | null;
  /** An id from elsewhere; no other transaction of the account may have it. */
  external_id?: string | null;
  /**
   * Whether the book's rules are applied. They change whatever they are for, but not a
   * category or splits that are given here, and they keep nothing out.
   */
  apply_rules?: boolean;
}

/** What to change in a transaction; fields that are left out stay. */
export interface TransactionUpdate {
  /** The account to move it to. The amount stays as it is, also in another currency. */
  account_id?: Id;
  /** The day the money moved, from 1900-01-01 to 2199-12-31. */
  date?: string;
  amount?: EntryAmount;
  /** A payee of the book; null takes the payee away. */
  payee_id?: string | null;
  /** The payee by name, found or created; null takes the payee away. */
  payee_name?: string | null;
  /** What it was for. */
  memo?: string | null;
  status?: TransactionStatus;
  /** The category; null makes it uncategorised. */
  category_id?: string | null;
  /** All the tags of the transaction anew; those of its splits stay with them. */
  tags?: TagIds;
  /** All the parts anew; null takes them away. */
  splits?: Array<SplitInput> | null;
  /** The account at the other end; null makes it a transfer no more. */
  transfer_account_id?: string | null;
  /** What the other account gains, in its own currency; null as if left out. */
  transfer_amount?: number | null;
  /** The status on the other account; null as if left out. */
  transfer_status?: TransactionStatus | null;
  /**
   * The rate to book with; null takes the book's rate of the date. Left out, what it was
   * booked with stays, also when the date changes; another currency takes the book's rate.
   */
  exchange_rate?: string | null;
  /** An id from elsewhere; null takes it away. */
  external_id?: string | null;
}

/** All the splits of a transaction. */
export interface SplitsReplace {
  /** The parts; their amounts sum to the transaction's. */
  splits: Array<SplitInput>;
}

/** A page of transactions. */
export interface TransactionPage {
  /** The transactions, newest date first; of one date, the last entered first. */
  items: Array<Transaction>;
  next_cursor: NextCursor;
}

/** Somebody who pays or is paid. */
export interface Payee {
  id: Id;
  name: Name;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A payee to create. */
export interface PayeeCreate {
  /** No other payee of the book may have it; case does not matter. */
  name: Name;
}

/** What to change in a payee. */
export interface PayeeUpdate {
  /** No other payee of the book may have it; case does not matter. */
  name?: Name;
}

/** Payees to be merged into another one. */
export interface PayeeMerge {
  /** The payees that are taken over, and deleted. */
  payee_ids: Array<Id>;
}

/** A page of payees. */
export interface PayeePage {
  /** The payees, by name. */
  items: Array<Payee>;
  next_cursor: NextCursor;
}

/** Tags, each once. */
export type TagIds = Array<Id>;

/** A label that transactions and splits can have beside their category. */
export interface Tag {
  id: Id;
  name: Name;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A tag to create. */
export interface TagCreate {
  /** No other tag of the book may have it; case does not matter. */
  name: Name;
}

/** What to change in a tag; fields that are left out stay. */
export interface TagUpdate {
  /** No other tag of the book may have it; case does not matter. */
  name?: Name;
}

/** A page of tags. */
export interface TagPage {
  /** The tags, by name. */
  items: Array<Tag>;
  next_cursor: NextCursor;
}

/**
 * A recurrence rule of RFC 5545 with the parts that days need: `FREQ` (DAILY, WEEKLY, MONTHLY or
 * YEARLY), `INTERVAL` up to 1,000, `COUNT` up to 1,000 or `UNTIL` (a date), `BYMONTH`,
 * `BYMONTHDAY`, `BYDAY`, `BYSETPOS` and `WKST`. What the rule leaves open is taken from the start,
 * which is an occurrence only if the rule gives that day. No rule goes on for more than a hundred
 * years.
 */
export type RecurrenceRule = string;

/**
 * What becomes of the 29th, 30th or 31st of a month that has none, in rules that are monthly or
 * yearly: it is the last day of that month (`clamp`; RFC 7529 calls it SKIP=BACKWARD), or left
 * out (`skip`, as in RFC 5545).
 */
export type MonthEnd = "clamp" | "skip";

/**
 * What becomes of a Saturday or Sunday: nothing, the Friday before, the Monday after, or it is
 * left out.
 */
export type WeekendRule = "none" | "before" | "after" | "skip";

/**
 * How well the amount is known: always the same, about as much, or from `amount_min` to
 * `amount_max`. Without another one, `amount` is what is entered.
 */
export type AmountKind = "fixed" | "estimate" | "range";

/** A part of what is entered. */
export interface ScheduleSplit {
  /** The part's category; null if it has none yet. */
  category_id: string | null;
  /** The part's share of the amount. */
  amount: EntryAmount;
  /** What this part is for. */
  memo: string | null;
}

/** A part of what is to be entered. */
export interface ScheduleSplitInput {
  /** The part's category; null or left out, it has none yet. */
  category_id?: string | null;
  /** The part's share of the amount. Signs may differ. */
  amount: EntryAmount;
  /** What this part is for. */
  memo?: string | null;
}

/** A transaction that recurs. */
export interface Schedule {
  id: Id;
  name: Name;
  /** The rule, in one way of writing it. */
  rule: RecurrenceRule;
  /** The day from which on the rule is followed, in the book's time zone. */
  start_date: string;
  /** Days that the rule gives and that are left out (RFC 5545, EXDATE), in order. */
  excluded_dates: Array<string>;
  month_end: MonthEnd;
  weekend: WeekendRule;
  /** The day after which the rule gives none; null if it goes on. */
  end_date: string | null;
  /**
   * The day, from today on, of the first occurrence that is neither posted nor skipped; null if
   * none is near, that is, within ten years.
   */
  next_due_date: string | null;
  /** The account that it is entered on. */
  account_id: Id;
  /** The account's currency. */
  currency: Currency;
  amount_kind: AmountKind;
  /** What the account gains, or loses if negative. */
  amount: EntryAmount;
  /** The lower end of the range; null unless `amount_kind` is `range`. */
  amount_min: number | null;
  /** The upper end of the range; null unless `amount_kind` is `range`. */
  amount_max: number | null;
  /** The payee, if there is one. */
  payee_id: string | null;
  /** The payee's name today. */
  payee_name: string | null;
  /** What it is for. */
  memo: string | null;
  /** The category; null if there is none yet, none is needed, or splits have them. */
  category_id: string | null;
  /** The parts in their order; empty if what is entered is not split. */
  splits: Array<ScheduleSplit>;
  /** The account at the other end, if it is a transfer. */
  transfer_account_id: string | null;
  /** What the other account gains, if it is in another currency. */
  transfer_amount: number | null;
  /**
   * Whether the service enters it by itself, once the day on which it falls due has begun in the
   * book's time zone.
   */
  autopost: boolean;
  /** How many days before it falls due everybody in the book is reminded; null if nobody is. */
  remind_days_before: number | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A schedule to create. */
export interface ScheduleCreate {
  name: Name;
  rule: RecurrenceRule;
  /** The first day that the rule is followed on, from 1900-01-01 to 2199-12-31. */
  start_date: string;
  /** Days that the rule gives and that are to be left out. */
  excluded_dates?: Array<string>;
  month_end?: MonthEnd;
  weekend?: WeekendRule;
  account_id: Id;
  amount_kind?: AmountKind;
  amount: EntryAmount;
  /** The lower end of the range, with `amount_kind` `range` only. */
  amount_min?: number | null;
  /** The upper end of the range, with `amount_kind` `range` only. */
  amount_max?: number | null;
  /** A payee of the book. */
  payee_id?: string | null;
  /** The payee by name, found or created, instead of `payee_id`. */
  payee_name?: string | null;
  /** What it is for. */
  memo?: string | null;
  /** The category. */
  category_id?: string | null;
  /** The parts, instead of a category; their amounts sum to `amount`. */
  splits?: Array<ScheduleSplitInput> | null;
  /** The account at the other end of a transfer. */
  transfer_account_id?: string | null;
  /** What the other account gains, where the currencies differ. */
  transfer_amount?: number | null;
  /** Whether the service enters it by itself, from today on. */
  autopost?: boolean;
  /** How many days before it falls due to remind. */
  remind_days_before?: number | null;
}

/** What to change in a schedule; fields that are left out stay. */
export interface ScheduleUpdate {
  name?: Name;
  rule?: RecurrenceRule;
  /** The first day that the rule is followed on. */
  start_date?: string;
  /** All the days anew that are to be left out. */
  excluded_dates?: Array<string>;
  month_end?: MonthEnd;
  weekend?: WeekendRule;
  account_id?: Id;
  /** Another kind than `range` takes the range away. */
  amount_kind?: AmountKind;
  amount?: EntryAmount;
  /** The lower end of the range. */
  amount_min?: number | null;
  /** The upper end of the range. */
  amount_max?: number | null;
  /** A payee of the book; null takes the payee away. */
  payee_id?: string | null;
  /** The payee by name, found or created; null takes the payee away. */
  payee_name?: string | null;
  /** What it is for. */
  memo?: string | null;
  /** The category; null leaves it uncategorised. */
  category_id?: string | null;
  /** All the parts anew; null takes them away. */
  splits?: Array<ScheduleSplitInput> | null;
  /** The account at the other end; null makes it a transfer no more. */
  transfer_account_id?: string | null;
  /** What the other account gains; null as if left out. */
  transfer_amount?: number | null;
  /** Whether the service enters it by itself; from today on, if it did not. */
  autopost?: boolean;
  /** How many days before it falls due to remind; null for not at all. */
  remind_days_before?: number | null;
}

/** A page of schedules. */
export interface SchedulePage {
  /** The schedules, by name. */
  items: Array<Schedule>;
  next_cursor: NextCursor;
}

/** A rule to look at. */
export interface SchedulePreviewRequest {
  rule: RecurrenceRule;
  /** The first day that the rule is followed on, from 1900-01-01 to 2199-12-31. */
  start_date: string;
  /** Days that the rule gives and that are to be left out. */
  excluded_dates?: Array<string>;
  month_end?: MonthEnd;
  weekend?: WeekendRule;
  /** Only what falls due on this day or later; left out, all from the start. */
  date_from?: string | null;
  /** How many occurrences to show at most. */
  count?: number;
}

/** A day on which it would fall due. */
export interface PreviewedOccurrence {
  /** The day that the rule gives. */
  date: string;
  /** The day on which it falls due, which differs where the weekend moves it. */
  due_date: string;
}

/** When a rule falls due. */
export interface SchedulePreview {
  /** The rule, in one way of writing it. */
  rule: RecurrenceRule;
  /** The day after which the rule gives none; null if it goes on. */
  end_date: string | null;
  /** The occurrences, in order. */
  items: Array<PreviewedOccurrence>;
}

/** Minor units, above zero. */
export type TransferAmount = number;

/** A transfer to enter. */
export interface TransferCreate {
  /** The account that pays. */
  from_account_id: Id;
  /** The account that gets it. */
  to_account_id: Id;
  /** The day the money moved, from 1900-01-01 to 2199-12-31. */
  date: string;
  /** What leaves, in the currency of the account that pays. */
  amount: TransferAmount;
  /** What arrives, in the currency of the account that gets it. */
  to_amount?: number | null;
  /**
   * What one unit of the currency that leaves is worth in the one that arrives; instead of
   * `to_amount`. Ignored within one currency.
   */
  rate?: string | null;
  /** The category, between an account on budget and one off budget. */
  category_id?: string | null;
  /** A payee of the book. */
  payee_id?: string | null;
  /** What it was for. */
  memo?: string | null;
  tags?: TagIds;
  /** The status on the account that pays. */
  status?: TransactionStatus;
  /** The status on the account that gets it; left out, as `status`. */
  to_status?: TransactionStatus | null;
  /**
   * What one unit of the currency that leaves is worth in base currency, where a category has
   * to be booked in it. Left out, the book's rate of the date is taken.
   */
  exchange_rate?: string | null;
  /** An id from elsewhere; no other transaction of the account that pays may have it. */
  external_id?: string | null;
}

/** What to match a transaction with. */
export interface TransactionMatch {
  /** The other transaction, which the one of the path takes in. */
  transaction_id: Id;
}

/**
 * * `same_amount`: what leaves arrives, in one currency.
 * * `booked_amount`: both were booked at about as much in base currency.
 * * `same_day`, `near_day`: they are on one day, or some days apart.
 * * `names_account`: one names the account of the other, in its payee or memo.
 * * `uncategorised`: neither has a category.
 * * `only_one`: neither is half of another candidate.
 */
export type CandidateReason = "same_amount" | "booked_amount" | "same_day" | "near_day" | "names_account" | "uncategorised" | "only_one";

/** One half of what may be a transfer. */
export interface CandidateHalf {
  transaction_id: Id;
  account_id: Id;
  /** The day the money moved. */
  date: string;
  amount: Amount;
  currency: Currency;
  /** The payee's name today. */
  payee_name: string | null;
  /** What it was for. */
  memo: string | null;
  status: TransactionStatus;
}

/** Two transactions that may be one transfer. */
export interface TransferCandidate {
  /** Where money left. */
  outflow: CandidateHalf;
  /** Where it may have arrived. */
  inflow: CandidateHalf;
  /** How sure it is, from 0 to 1. */
  score: number;
  /** What speaks for it. */
  reasons: Array<CandidateReason>;
}

/** A page of pairs. */
export interface TransferCandidatePage {
  /** The pairs, the surest first. */
  items: Array<TransferCandidate>;
  next_cursor: NextCursor;
}

/** Whether all rows are written or none, or each stands for itself. */
export type BulkMode = "atomic" | "each";

/** What came of a row, or would come of it in a dry run. */
export type BulkOutcome = "created" | "updated" | "unchanged" | "deleted" | "refused";

/** Transactions to create, to change and to delete; up to 1,000 together. */
export interface TransactionsWrite {
  mode?: BulkMode;
  /** Whether to write nothing, and say what would come of each row. */
  dry_run?: boolean;
  /** Lets rows touch what is reconciled. */
  unlock?: boolean;
  /** Transactions to enter. */
  create?: Array<TransactionCreate>;
  /** Transactions to change. */
  update?: Array<BulkUpdate>;
  /** Transactions to delete. */
  delete?: Array<BulkDelete>;
}

/** A transaction to change. */
export interface BulkUpdate {
  transaction_id: Id;
  /** The version that it must have; left out, any. */
  version?: number | null;
  changes: TransactionUpdate;
}

/** A transaction to delete. */
export interface BulkDelete {
  transaction_id: Id;
  /** The version that it must have; left out, any. */
  version?: number | null;
}

/** Why something is refused; a problem of the catalogue. */
export interface Refusal {
  /** The problem's name in the catalogue, `/problems/<name>`. */
  problem: string;
  /** The status it would have alone. */
  status: number;
  /** What is wrong here. */
  detail: string;
}

/** What came of one row. */
export interface BulkRow {
  /** The row's place in the request, a JSON pointer. */
  place: string;
  outcome: BulkOutcome;
  /** The transaction; null where none was created. */
  transaction_id: string | null;
  /** The version it has now; null if it is gone, or nothing was written. */
  version: number | null;
  /** Why the row was refused; null if it was not. */
  refusal: Refusal | null;
}

/** What came of the rows. */
export interface TransactionsWritten {
  /** Whether nothing was written. */
  dry_run: boolean;
  /** The write, which can be undone; null if nothing was written. */
  change_set_id: string | null;
  /** The rows in the order of the request, those of `create` first. */
  rows: Array<BulkRow>;
}

/**
 * Which transactions are meant: those that fulfil everything that is given, as the parameters of
 * `list_transactions` do. An id that the book does not have answers 404.
 */
export interface TransactionFilter {
  /** Only these transactions. */
  transaction_ids?: Array<Id>;
  /** Only what was entered on this account, and transfers to it. */
  account_id?: Id;
  /** Only transactions with this category, also in one of their splits. */
  category_id?: Id;
  /** Only transactions with this payee. */
  payee_id?: Id;
  /** Only transactions with this tag, also in one of their splits. */
  tag_id?: Id;
  /** Only transactions that this import created. */
  import_id?: Id;
  /** Only transactions of this day or later. */
  date_from?: string;
  /** Only transactions of this day or earlier. */
  date_to?: string;
  /** Only transactions of this status on the account they were entered on. */
  status?: TransactionStatus;
  /** Only transactions whose signed `amount` is at least this. */
  amount_min?: Amount;
  /** Only transactions whose signed `amount` is at most this. */
  amount_max?: Amount;
  /** Only transactions that still need a category, or that need none. */
  uncategorised?: boolean;
  /** Only transactions whose payee, memo or split's memo contains this text. */
  q?: string;
}

/** What to change in each of them; fields that are left out stay. */
export interface BulkChanges {
  /** The day the money moved, from 1900-01-01 to 2199-12-31. */
  date?: string;
  /** A payee of the book; null takes the payee away. */
  payee_id?: string | null;
  /** The payee by name, found or created; null takes the payee away. */
  payee_name?: string | null;
  /** What it was for. */
  memo?: string | null;
  status?: TransactionStatus;
  /** The category, also in place of splits; null makes it uncategorised. */
  category_id?: string | null;
  /** All the tags anew. */
  tags?: TagIds;
  /** Tags to add to those that there are. */
  add_tags?: TagIds;
  /** Tags to take off the transaction; those of its splits stay. */
  remove_tags?: TagIds;
}

/** The same changes for many transactions. */
export interface TransactionsEdit {
  filter: TransactionFilter;
  changes: BulkChanges;
  /** Whether to write nothing, and say what would change. */
  dry_run?: boolean;
  /** Lets the changes touch what is reconciled. */
  unlock?: boolean;
}

/** A transaction before the changes and after them. */
export interface EditSample {
  before: Transaction;
  after: Transaction;
}

/** A transaction that cannot be changed so. */
export interface EditRefusal {
  transaction_id: Id;
  refusal: Refusal;
}

/** What was changed, or would be. */
export interface TransactionsEdited {
  /** Whether nothing was written. */
  dry_run: boolean;
  /** The write, which can be undone; null if nothing was written. */
  change_set_id: string | null;
  /** How many transactions fit the filter. */
  matched: number;
  /** How many of them become others; the rest is already as the changes say. */
  changed: number;
  /** How many of them cannot be changed so. */
  refused: number;
  /** The first that change, newest first. */
  sample: Array<EditSample>;
  /** The first that cannot be changed, and why. */
  refusals: Array<EditRefusal>;
}

/**
 * It falls due today or later; it fell due and nothing was entered; a transaction was entered;
 * or it was left out.
 */
export type OccurrenceState = "due" | "overdue" | "posted" | "skipped";

/** One time that something recurs. */
export interface Occurrence {
  /** The schedule. */
  schedule_id: Id;
  /** The schedule's name. */
  name: Name;
  /** The day that the rule gives, by which the occurrence is named. */
  date: string;
  /** The day on which it falls due, which differs where the weekend moves it. */
  due_date: string;
  state: OccurrenceState;
  /** What was entered; null if nothing was, or it was deleted. */
  transaction_id: string | null;
  /** The account that the schedule enters it on. */
  account_id: Id;
  /** The account's currency. */
  currency: Currency;
  amount_kind: AmountKind;
  /** What the schedule enters; the transaction may say otherwise. */
  amount: EntryAmount;
  /** The schedule's payee. */
  payee_id: string | null;
  /** The schedule's category. */
  category_id: string | null;
  /** The account at the other end, if it is a transfer. */
  transfer_account_id: string | null;
  /** Whether the service enters it by itself. */
  autopost: boolean;
}

/** A page of occurrences. */
export interface OccurrencePage {
  /** The occurrences, in the order in which they fall due. */
  items: Array<Occurrence>;
  next_cursor: NextCursor;
}

/** What to enter otherwise than the schedule says. */
export interface OccurrencePost {
  /** The day the money moved; left out, the day on which it falls due. */
  date?: string;
  amount?: EntryAmount;
  /** A payee of the book; null for none. */
  payee_id?: string | null;
  /** The payee by name, found or created; null for none. */
  payee_name?: string | null;
  /** What it was for. */
  memo?: string | null;
  status?: TransactionStatus;
  /** The category; null leaves it uncategorised. */
  category_id?: string | null;
  /** All the parts anew; null for none. */
  splits?: Array<SplitInput> | null;
  /** The tags of the transaction. */
  tags?: TagIds;
  /** What the other account gains, where the currencies differ. */
  transfer_amount?: number | null;
  /** The rate to book with; left out, the book's rate of the date. */
  exchange_rate?: string | null;
}

/** From when on something cost something else. */
export interface PriceChange {
  /** The first day with the new price. */
  date: string;
  /** What it came to before. */
  amount_before: Amount;
  /** What it came to then. */
  amount_after: Amount;
}

/** What recurs, and when it is to be expected next. */
export interface RecurringCandidate {
  /** The id of its last transaction, by which the candidate is named. */
  id: Id;
  /** The account. */
  account_id: Id;
  /** The account's currency. */
  currency: Currency;
  /** The payee. */
  payee_id: Id;
  /** The payee's name. */
  payee_name: string;
  /** The category of the last transaction. */
  category_id: string | null;
  /** How often it comes. */
  every: "week" | "two_weeks" | "month" | "quarter" | "year";
  /** The rule of the days on which it usually comes. */
  rule: RecurrenceRule;
  /** The next day on which it is to be expected, if it is not too late for that. */
  next_date: string;
  /** Its last price; if it varies, the middle one of the last six amounts. */
  amount: Amount;
  amount_kind: AmountKind;
  /** The lowest amount, if it varies. */
  amount_min: number | null;
  /** The highest amount, if it varies. */
  amount_max: number | null;
  /**
   * How sure it is: the share of gaps that are regular, less for few times and for amounts that
   * vary.
   */
  confidence: number;
  /** How often it came. */
  count: number;
  /** When it came first, in the time that is looked at. */
  first_date: string;
  /** When it came last. */
  last_date: string;
  /** When its price changed, the oldest first; empty if it varies. */
  price_changes: Array<PriceChange>;
  /** Days around which it should have come and did not; those that are too late last. */
  missed_dates: Array<string>;
}

/** What recurs, the surest first. */
export interface RecurringCandidateList {
  /** The candidates. */
  items: Array<RecurringCandidate>;
}

/** Which candidate is to be scheduled, and how. */
export interface RecurringCandidateConfirm {
  /** The candidate, which is its last transaction. */
  candidate_id: Id;
  /** The schedule's name; left out, the payee's. */
  name?: Name;
  /** Whether the service enters it by itself. */
  autopost?: boolean;
  /** How many days before it falls due to remind. */
  remind_days_before?: number | null;
}

/** What the file is, by its content. */
export type AttachmentMediaType = "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "image/heic" | "application/pdf" | "text/plain";

/**
 * What the virus scanner says: the server has none; it has not answered yet; nothing was
 * found; or something was, and the file is never served.
 */
export type ScanStatus = "not_scanned" | "pending" | "clean" | "infected";

/** A file that belongs to a transaction. */
export interface Attachment {
  id: Id;
  transaction_id: Id;
  /** The name that it was uploaded under, without folders and control characters. */
  filename: string | null;
  media_type: AttachmentMediaType;
  /** Bytes. */
  size: number;
  /** The digest of the content. */
  sha256: string;
  scan_status: ScanStatus;
  /** Who attached it; null if the user is no more. */
  created_by: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A file to attach. */
export interface AttachmentCreate {
  /**
   * The file, up to 20 MiB or what the server allows. Its name is kept; its type is told by
   * its content.
   */
  file: Blob;
}

/** The attachments of a transaction. */
export interface AttachmentList {
  /** The attachments, oldest first. */
  items: Array<Attachment>;
}

/** The file's bytes, or some of them. */
export type AttachmentContent = Blob;

/**
 * When a rule is applied: `pre` before all others, for instance to give payees one name; `post`
 * after all others, for what shall have the last word.
 */
export type RuleStage = "pre" | "default" | "post";

/** Whether all conditions must hold, or one is enough. */
export type RuleMatch = "all" | "any";

/** What must hold of a transaction; `field` says which condition it is. */
export type RuleCondition = RuleTextCondition | RulePayeeCondition | RuleAccountCondition | RuleCategoryCondition | RuleTagCondition | RuleAmountCondition | RuleDateCondition | RuleStatusCondition | RuleSourceCondition | RuleCurrencyCondition | RuleFlagCondition;

/** Whether it is one of those that are named, or none of them. */
export type RuleMembership = "is" | "is_not";

/** A text to compare with, or the expression of `matches`; case does not matter. */
export type RulePattern = string;

/** The text is, or has in it, one of the values. */
export interface RuleTextCondition {
  /**
   * The text: the payee's name, the memo, or what the bank file said of payee, purpose and
   * reference, which only imported transactions have. Where there is none it is empty.
   */
  field: "payee_name" | "memo" | "imported_text";
  /**
   * How it is compared; `matches` looks for an expression of RE2 anywhere in it. Those with `not`
   * hold where their opposites do not.
   */
  operator: "is" | "is_not" | "contains" | "does_not_contain" | "starts_with" | "ends_with" | "matches" | "does_not_match";
  /** The values, of which one must fit. */
  values: Array<RulePattern>;
}

/** The payee is one of these. */
export interface RulePayeeCondition {
  /** What is looked at. */
  field: "payee";
  /** The payees. */
  payee_ids: Array<Id>;
  operator: RuleMembership;
}

/** The account, or the one at the other end of a transfer, is one of these. */
export interface RuleAccountCondition {
  /** Which end is looked at. */
  field: "account" | "transfer_account";
  /** The accounts. */
  account_ids: Array<Id>;
  operator: RuleMembership;
}

/** The category, or that of a split, is one of these. */
export interface RuleCategoryCondition {
  /** What is looked at. */
  field: "category";
  /** The categories. */
  category_ids: Array<Id>;
  operator: RuleMembership;
}

/** A tag of the transaction, or of a split, is one of these. */
export interface RuleTagCondition {
  /** What is looked at. */
  field: "tag";
  /** The tags. */
  tag_ids: Array<Id>;
  operator: RuleMembership;
}

/** The amount flows in this direction and is within these bounds. */
export interface RuleAmountCondition {
  /** What is looked at. */
  field: "amount";
  /** Where the money goes; nothing flows if the amount is zero. */
  direction: "any" | "inflow" | "outflow";
  /** The least amount without its sign, in minor units of the account's currency. */
  minimum: number | null;
  /** The largest amount without its sign; the same as `minimum` asks for one amount. */
  maximum: number | null;
}

/** The date is within these days, both included. */
export interface RuleDateCondition {
  /** What is looked at. */
  field: "date";
  /** The first day. */
  date_from: string | null;
  /** The last day. */
  date_to: string | null;
}

/** The status on the account it was entered on is one of these. */
export interface RuleStatusCondition {
  /** What is looked at. */
  field: "status";
  /** The statuses. */
  statuses: Array<TransactionStatus>;
  operator: RuleMembership;
}

/** Where it comes from is one of these. */
export interface RuleSourceCondition {
  /** What is looked at. */
  field: "source";
  /** The sources. */
  sources: Array<TransactionSource>;
  operator: RuleMembership;
}

/** The account's currency is one of these. */
export interface RuleCurrencyCondition {
  /** What is looked at. */
  field: "currency";
  /** The currencies. */
  currencies: Array<Currency>;
  operator: RuleMembership;
}

/** What a transaction is or is not. */
export interface RuleFlagCondition {
  /** Whether it is a transfer, has splits, or still needs a category, in whole or in a split. */
  field: "is_transfer" | "is_split" | "is_uncategorised";
  /** Whether it must be so. */
  value: boolean;
}

/** What is done to a transaction; `type` says which action it is. */
export type RuleAction = RuleCategoryAction | RulePayeeAction | RulePayeeNameAction | RuleTagAction | RuleMemoAction | RuleStatusAction | RuleSplitAction | RuleScheduleAction | RuleDeleteAction;

/** Gives the transaction a category; splits are left as they are. */
export interface RuleCategoryAction {
  /** What is done. */
  type: "set_category";
  category_id: Id;
}

/** Gives the transaction a payee of the book. */
export interface RulePayeeAction {
  /** What is done. */
  type: "set_payee";
  payee_id: Id;
}

/** Gives the transaction the payee of this name, found or created. */
export interface RulePayeeNameAction {
  /** What is done. */
  type: "set_payee_name";
  payee_name: Name;
}

/** Gives the transaction a tag, or takes it away; the tags of splits stay. */
export interface RuleTagAction {
  /** What is done. */
  type: "add_tag" | "remove_tag";
  tag_id: Id;
}

/** Writes a memo, or puts a text after or before the one there is. */
export interface RuleMemoAction {
  /**
   * What is done. A memo that ends with the text, or begins with it, is left as it is, so that a
   * rule can be applied again; one that would pass 500 characters, too.
   */
  type: "set_memo" | "append_memo" | "prepend_memo";
  /** The text. */
  memo: string;
}

/** Gives the transaction a status; reconciled ones are left alone. */
export interface RuleStatusAction {
  /** What is done. */
  type: "set_status";
  /** The status on the account it was entered on. */
  status: "pending" | "cleared";
}

/**
 * Splits the transaction. Each part has a share of the amount, one of them the remainder, so
 * that they always sum to it. Fixed shares that are more than the amount split nothing.
 */
export interface RuleSplitAction {
  /** What is done. */
  type: "split";
  /** The parts in their order. */
  parts: Array<RulePart>;
}

/**
 * Makes the transaction what a schedule has posted: the occurrence that falls due nearest to it, at
 * most ten days away, of those that are not settled. It must be money of the schedule's account, in
 * the same direction. One that is linked to an occurrence already stays linked to it.
 */
export interface RuleScheduleAction {
  /** What is done. */
  type: "link_schedule";
  /** The schedule. */
  schedule_id: Id;
}

/**
 * Keeps the transaction out: a row of an import is skipped, a run deletes the transaction. One that
 * is entered by itself is entered all the same.
 */
export interface RuleDeleteAction {
  /** What is done. */
  type: "delete";
}

/** A part of a split; `share` says how much of the amount it has. */
export type RulePart = RulePercentPart | RuleFixedPart | RuleRemainderPart;

/** A part that has a percentage of the amount; percentages are rounded half to even at the ends of what they cover together. */
export interface RulePercentPart {
  /** How much it has. */
  share: "percent";
  /** The percentage, a decimal number from 0 to 100. */
  percent: string;
  /** The part's category. */
  category_id: string | null;
  /** What the part was for. */
  memo: string | null;
}

/** A part that has a fixed amount. */
export interface RuleFixedPart {
  /** How much it has. */
  share: "fixed";
  /** The amount without its sign, in minor units of the account's currency. */
  amount: number;
  /** The part's category. */
  category_id: string | null;
  /** What the part was for. */
  memo: string | null;
}

/** The part that has what the others leave. */
export interface RuleRemainderPart {
  /** How much it has. */
  share: "remainder";
  /** The part's category. */
  category_id: string | null;
  /** What the part was for. */
  memo: string | null;
}

/** What is done by itself to transactions of which its conditions hold. */
export interface Rule {
  id: Id;
  /** No other rule of the book may have it; case does not matter. */
  name: Name;
  stage: RuleStage;
  /** Whether the rule is applied. */
  enabled: boolean;
  match: RuleMatch;
  /** What must hold of a transaction. */
  conditions: Array<RuleCondition>;
  /** What is done, in this order. */
  actions: Array<RuleAction>;
  /** Whether no other rule is applied once this one has fired. */
  stop: boolean;
  /** Where the rule stands among those of its stage; lower comes first. */
  position: number;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A rule to create. */
export interface RuleCreate {
  /** No other rule of the book may have it; case does not matter. */
  name: Name;
  stage?: RuleStage;
  /** Whether the rule is applied. */
  enabled?: boolean;
  match?: RuleMatch;
  /** What must hold of a transaction. */
  conditions: Array<RuleCondition>;
  /** What is done, in this order. */
  actions: Array<RuleAction>;
  /** Whether no other rule is applied once this one has fired. */
  stop?: boolean;
}

/** What to change in a rule. */
export interface RuleUpdate {
  /** No other rule of the book may have it; case does not matter. */
  name?: Name;
  stage?: RuleStage;
  /** Whether the rule is applied. */
  enabled?: boolean;
  match?: RuleMatch;
  /** What must hold of a transaction. */
  conditions?: Array<RuleCondition>;
  /** What is done, in this order. */
  actions?: Array<RuleAction>;
  /** Whether no other rule is applied once this one has fired. */
  stop?: boolean;
}

/** A page of rules. */
export interface RulePage {
  /** The rules, in the order in which they are applied. */
  items: Array<Rule>;
  next_cursor: NextCursor;
}

/** The order of the rules of one stage. */
export interface RuleOrder {
  stage: RuleStage;
  /** All rules of the stage, the one that is applied first before the others. */
  rule_ids: Array<Id>;
}

/** Which transactions are meant; what is left out or null narrows nothing. */
export interface RuleFilter {
  /** Only transactions of this account, and transfers to it. */
  account_id?: string | null;
  /** Only transactions of this day or later. */
  date_from?: string | null;
  /** Only transactions of this day or earlier. */
  date_to?: string | null;
  /** Only transactions that still need a category, or (`false`) that need none. */
  uncategorised?: boolean | null;
  /** Only these. */
  transaction_ids?: Array<Id> | null;
}

/**
 * Which rules to try: one that is not there yet, or one of the book's, or else all of the
 * book's that are enabled.
 */
export interface RuleTest {
  /** A rule that is not there yet. */
  rule?: RuleCreate | null;
  /** A rule of the book. */
  rule_id?: string | null;
  filter?: RuleFilter;
  /** How many changes are shown at most. */
  limit?: number;
  /** The `next_cursor` of the page before; all else must be as it was. */
  cursor?: string | null;
}

/** What rules can change in a transaction. */
export interface RuleView {
  /** The payee. */
  payee_id: string | null;
  /** The payee's name; without an id it would be created. */
  payee_name: string | null;
  /** What it was for. */
  memo: string | null;
  status: TransactionStatus;
  /** The category. */
  category_id: string | null;
  tags: TagIds;
  /** The parts, if it is split. */
  splits: Array<ImportSplit>;
  /** The schedule of which an occurrence was posted with it. */
  schedule_id: string | null;
}

/** A transaction that would not stay as it is. */
export interface RuleEffect {
  transaction_id: Id;
  /** Its date. */
  date: string;
  amount: Amount;
  currency: Currency;
  /** The rules that fire, in their order; empty for a rule that is not there yet. */
  rule_ids: Array<Id>;
  /** Whether it is reconciled, so that a run leaves it alone. */
  reconciled: boolean;
  before: RuleView;
  /** What it would be; null if it would be deleted. */
  after: RuleView | null;
}

/** What rules would change, as far as they were tried. */
export interface RuleTestResult {
  /** The transactions that would change, newest date first. */
  items: Array<RuleEffect>;
  /** How many transactions were looked at for this page. */
  examined: number;
  /** For how many of them a rule fired, also without changing anything. */
  fired: number;
  next_cursor: NextCursor;
}

/** It waits, goes on, is done, or cannot go on, and `problem` says why. */
export type RuleRunStatus = "queued" | "running" | "done" | "failed";

/** What to apply to which transactions. */
export interface RuleRunCreate {
  /**
   * Only these rules, also if they are not enabled, in the book's order; left out, all that
   * are enabled.
   */
  rule_ids?: Array<Id> | null;
  filter?: RuleFilter;
}

/** What stands in the way. */
export interface RuleProblem {
  /** A problem's slug, or `crashed` if the server stopped on it several times. */
  code: string;
  /** What it is, for people. */
  message: string;
}

/** What became of one rule. */
export interface RuleTally {
  rule_id: Id;
  /** For how many transactions it fired. */
  fired: number;
  /** What stood in its way the last time that something did. */
  problem: RuleProblem | null;
}

/** What a run has done so far. */
export interface RuleRunResult {
  /** How many transactions it has looked at. */
  examined: number;
  /** How many it has changed. */
  changed: number;
  /** How many it has deleted. */
  deleted: number;
  /** How many it would have changed, were they not reconciled. */
  locked: number;
  /** How many cannot be as the rules would have them. */
  refused: number;
  /** The rules that fired, or that something stood in the way of. */
  rules: Array<RuleTally>;
}

/** Rules applied to the history, as a job. */
export interface RuleRun {
  id: Id;
  status: RuleRunStatus;
  /** How far it is, per cent. */
  progress: number;
  filter: RuleRunFilter;
  result: RuleRunResult;
  /** Why it failed. */
  problem: RuleProblem | null;
  /** Its change set, by which it can be undone; there is none while it changed nothing. */
  change_set_id: Id;
  /** Who asked for it. */
  created_by: string | null;
  created_at: Timestamp;
  /** When it began. */
  started_at: string | null;
  /** When it ended. */
  finished_at: string | null;
}

/** Which transactions a run is about. */
export interface RuleRunFilter {
  /** Only transactions of this account, and transfers to it. */
  account_id: string | null;
  /** Only transactions of this day or later. */
  date_from: string | null;
  /** Only transactions of this day or earlier. */
  date_to: string | null;
  /** Only transactions that still need a category, or (`false`) that need none. */
  uncategorised: boolean | null;
  /** Only these. */
  transaction_ids: Array<Id> | null;
}

/** A page of runs. */
export interface RuleRunPage {
  /** The runs, newest first. */
  items: Array<RuleRun>;
  next_cursor: NextCursor;
}

/**
 * Whether the import is still looked at (`preview`), or its transactions are in the account
 * (`committed`). A large file is read (`reading`) and entered (`committing`) by a job; if that
 * was cancelled or failed, the file is `unread`, or `stopped` with some of its rows entered.
 */
export type ImportStatus = "reading" | "unread" | "preview" | "committing" | "stopped" | "committed";

/** The format of the file; `ofx` includes QFX. */
export type ImportFormat = "ofx" | "qif" | "camt" | "mt940" | "csv";

/**
 * Not in the account yet; already there, or twice in the file; or not fit to enter as it
 * stands.
 */
export type ImportRowStatus = "new" | "duplicate" | "problem";

/**
 * What a commit does with the row. At first, new rows are accepted, duplicates skipped, and
 * rows with a problem undecided.
 */
export type ImportDecision = "accept" | "skip" | "undecided";

/**
 * Why a row is a duplicate: the same external id; the same amount, a near date and a similar
 * payee; or the external id of an earlier row of the same file.
 */
export type ImportMatchReason = "external_id" | "similar" | "same_file";

/**
 * What a column says. `amount` is signed, or unsigned beside a `sign` column, whose words tell
 * inflow from outflow; `debit` is outflow and `credit` inflow. `balance` is the one after the
 * row, `account` the user's own number. `memo` may be several columns, which are joined.
 */
export type ColumnRole = "ignore" | "date" | "amount" | "debit" | "credit" | "sign" | "balance" | "currency" | "payee" | "memo" | "reference" | "category" | "external_id" | "account";

/** In which order a date names year, month and day. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** What had to be guessed. */
export type MappingGuess = "date_order" | "decimal_separator" | "sign" | "columns";

/**
 * How a CSV file is read. Of a QIF file only `encoding`, `date_order`, `decimal_separator` and
 * `invert` count.
 */
export interface ImportMapping {
  /** The character encoding. */
  encoding: string;
  /** What separates columns. */
  delimiter: string;
  /** How many lines come before the header, or before the first row if it has none. */
  skip_rows: number;
  /** Whether a line with the names of the columns comes first. */
  has_header: boolean;
  date_order: DateOrder;
  /** What separates the decimals of an amount. The other one groups thousands. */
  decimal_separator: "." | ",";
  /**
   * What each column says, from left to right; columns beyond the last one are ignored.
   * There must be a date, and an amount, debit or credit. A QIF file has none.
   */
  columns: Array<ColumnRole>;
  /** The words of the `sign` column that mean outflow. */
  outflow_flags: Array<string>;
  /**
   * The words of the `sign` column that mean inflow; none stand for the usual ones. A row
   * with any other word has a problem.
   */
  inflow_flags: Array<string>;
  /** Whether the amounts of the `debit` column are negative already. */
  debit_negative: boolean;
  /** Whether to turn every sign round, as for card bills that list purchases as positive. */
  invert: boolean;
  /** The currency of the whole file; null if a column says it, or it is the account's. */
  currency: string | null;
}

/** A bank file and the account it is for. */
export interface ImportCreate {
  /**
   * The file, up to 32 MiB or what the server allows. Its name is kept; its type is told by
   * its content.
   */
  file: Blob;
  /** The account it is for. */
  account_id: Id;
  /**
   * Which of the file's accounts to take, counted from 1 as in `statement-choice`. It is
   * taken even if its number is not the account's `identifier`.
   */
  statement?: number;
  /**
   * For an account on budget in another than the base currency: the rate for all rows. Left
   * out, the book's rate of each row's date is taken at commit.
   */
  exchange_rate?: ExchangeRate;
  /** How to read a CSV or QIF file, if it is known; other formats need none. */
  mapping?: ImportMapping;
}

/** Something to know about a file or a row. */
export interface ImportNotice {
  /** What it is, for programs. */
  code: string;
  /** What it is, for people, with the place and the value. */
  message: string;
}

/** What the file says about the statement. Whatever it does not say is null. */
export interface ImportStatement {
  /** The account's number, with the bank's where there is one. */
  account_identifier: string | null;
  /** The account's name at the bank. */
  account_name: string | null;
  /** The statement's currency. */
  currency: string | null;
  /** The date of the earliest row. */
  date_from: string | null;
  /** The date of the latest row. */
  date_to: string | null;
  /** The balance before the first row. */
  opening_balance: number | null;
  /** The balance after the last row. */
  closing_balance: number | null;
  /**
   * `closing_balance - opening_balance` less the sum of the booked rows. 0 means that the
   * statement adds up and no row is missing; null, that this cannot be told.
   */
  difference: number | null;
}

/** How many rows there are of each sort. */
export interface ImportCounts {
  total: RowCount;
  new: RowCount;
  duplicate: RowCount;
  problem: RowCount;
  accepted: RowCount;
  skipped: RowCount;
  undecided: RowCount;
}

/** A number of rows. */
export type RowCount = number;

/** A bank file on its way into an account. */
export interface Import {
  id: Id;
  account_id: Id;
  status: ImportStatus;
  /** The name the file came with. */
  filename: string | null;
  /** The file's size in bytes. */
  size: number;
  format: ImportFormat;
  /** The version within the format, if the file says it. */
  dialect: string | null;
  /** The character encoding the file was read in. */
  encoding: string;
  statement: ImportStatement;
  /** How the file was read; null for formats that need no mapping. */
  mapping: ImportMapping | null;
  /**
   * The import profile whose mapping was used by itself; null if there was none. It may have
   * been changed or deleted since.
   */
  profile_id: string | null;
  /** What of the mapping was only guessed; the user should look at it. */
  uncertain: Array<MappingGuess>;
  /** The names of a CSV file's columns, from left to right. */
  headings: Array<string>;
  rows: ImportCounts;
  /** What the user should know about the file. */
  warnings: Array<ImportNotice>;
  /** The rate for all rows, if one was given. */
  exchange_rate: string | null;
  /** How many transactions the commit created. */
  transactions_created: number;
  /** When it was committed; null until all of it is. */
  committed_at: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** What a row is a duplicate of. */
export interface ImportMatch {
  reason: ImportMatchReason;
  /** The transaction; null if it is another row of the file. */
  transaction_id: string | null;
  /** The earlier row of the file; null if it is a transaction. */
  row_index: number | null;
  /** How sure it is; 1 for the same external id. */
  score: number;
}

/** Whether the bank has booked the row, or only announced it. */
export type BankStatus = "booked" | "pending";

/** A part of a row that a rule or another program split. */
export interface ImportSplit {
  amount: Amount;
  /** The part's category. */
  category_id: string | null;
  /** What the part was for. */
  memo: string | null;
}

/**
 * One movement of the statement, as it was read, with the user's edits. Whatever the file does
 * not say is null.
 */
export interface ImportRow {
  /** The row's number in the statement. */
  index: number;
  /** The line of the file it begins at. */
  line: number | null;
  /** When it was booked; null only with a problem. */
  date: string | null;
  /** Signed minor units, outflow negative; null only with a problem. */
  amount: number | null;
  currency: Currency;
  /** Who paid or was paid, as the bank writes it or as edited. */
  payee: string | null;
  /** What it was for. */
  memo: string | null;
  /** The reference the payer gave. */
  reference: string | null;
  /** The category the file names. */
  category: string | null;
  /**
   * The id the transaction will have in the account: the bank's own, or one made from what
   * the row says.
   */
  external_id: string | null;
  bank_status: BankStatus;
  status: ImportRowStatus;
  decision: ImportDecision;
  /** What it is a duplicate of. */
  match: ImportMatch | null;
  /** Why it cannot be entered as it stands. */
  problem: ImportNotice | null;
  /**
   * The category the transaction will have: the edited one, or the book's one of the name
   * that the file gives.
   */
  category_id: string | null;
  /** The payee the transaction will have; null if it is found or made from `payee` at commit. */
  payee_id: string | null;
  /** The tags that rules or another program gave it. */
  tags: TagIds;
  /** The parts into which a rule or another program split it. Another amount or category takes them away. */
  splits: Array<ImportSplit>;
  /** The rules that fired when the file was read, in their order. */
  rule_ids: Array<Id>;
  /** The transaction it became; null if it became none, or that was deleted. */
  transaction_id: string | null;
  /** What the file says, by column or field. */
  raw: Record<string, string>;
}

/** What to change in one row; fields that are left out stay. */
export interface ImportRowUpdate {
  /** The row. */
  index: number;
  decision?: ImportDecision;
  /** The day of the transaction. */
  date?: string;
  amount?: EntryAmount;
  /** The payee by name; null takes it away. */
  payee?: string | null;
  /** A payee of the book, instead of `payee`; null takes it away. */
  payee_id?: string | null;
  /** What it was for; null takes it away. */
  memo?: string | null;
  /** The category; null leaves the transaction uncategorised. */
  category_id?: string | null;
}

/** What to change in the rows of a preview. */
export interface ImportRowsUpdate {
  /** The rows to change. If one is named twice, the later change comes on top. */
  rows: Array<ImportRowUpdate>;
}

/** A page of imports. */
export interface ImportPage {
  /** The imports, newest first. */
  items: Array<Import>;
  next_cursor: NextCursor;
}

/** A page of rows. */
export interface ImportRowPage {
  /** The rows, in the order of the file. */
  items: Array<ImportRow>;
  next_cursor: NextCursor;
}

/** The totals of a month, in the book's base currency. */
export interface MonthSummary {
  month: Month;
  /** The book's base currency, for all amounts here. */
  currency: Currency;
  /**
   * What came in through income categories on accounts on budget in this month, and the
   * opening balances of such accounts.
   */
  income: Amount;
  /** What was assigned in this month to all categories. */
  assigned: Amount;
  /** What happened in this month in all expense categories; spending is negative. */
  activity: Amount;
  /** What all expense categories have at the month's end, overspent ones included. */
  balance: Amount;
  /** Last month's overspending that this month pays for; zero or below. */
  overspent: Amount;
  /** What this month keeps back for the next one. */
  hold: Amount;
  /** What can still be assigned; below zero, more is assigned than there is. */
  ready_to_assign: Amount;
  /** What is assigned in later months. It does not lower this month's `ready_to_assign`. */
  assigned_in_future: Amount;
  /** What happened on accounts on budget up to the month's end and has no category yet. */
  uncategorised: Amount;
}

/** A month's totals and categories, in the book's base currency. */
export interface MonthBudget {
  month: Month;
  /** The book's base currency, for all amounts here. */
  currency: Currency;
  /**
   * What came in through income categories on accounts on budget in this month, and the
   * opening balances of such accounts.
   */
  income: Amount;
  /** What was assigned in this month to all categories. */
  assigned: Amount;
  /** What happened in this month in all expense categories; spending is negative. */
  activity: Amount;
  /** What all expense categories have at the month's end, overspent ones included. */
  balance: Amount;
  /** Last month's overspending that this month pays for; zero or below. */
  overspent: Amount;
  /** What this month keeps back for the next one. */
  hold: Amount;
  /** What can still be assigned; below zero, more is assigned than there is. */
  ready_to_assign: Amount;
  /** What is assigned in later months. It does not lower this month's `ready_to_assign`. */
  assigned_in_future: Amount;
  /** What happened on accounts on budget up to the month's end and has no category yet. */
  uncategorised: Amount;
  /**
   * All categories of the book, hidden ones too, by the order of their groups and then their
   * own.
   */
  categories: Array<CategoryMonth>;
}

/** A category in a month, in the book's base currency. */
export interface CategoryMonth {
  category_id: Id;
  category_group_id: Id;
  name: Name;
  kind: CategoryKind;
  /** Whether clients should leave it out. */
  hidden: boolean;
  /** What the month before left; zero for income categories. */
  carried: Amount;
  /** What was assigned in this month; zero for income categories. */
  assigned: Amount;
  /** What happened in this month on accounts on budget; spending is negative, income positive. */
  activity: Amount;
  /**
   * `carried + assigned + activity`; zero for income categories, whose money is ready to
   * assign instead.
   */
  balance: Amount;
  /**
   * Whether a balance below zero goes on into the next month, as of this month; false for
   * income, which has no balance.
   */
  carry_overspending: boolean;
}

/** What a category shall have been assigned in a month. */
export interface AssignmentSet {
  /**
   * The month's whole assignment, not what to add. Below zero takes out money that was
   * carried in.
   */
  assigned: EntryAmount;
}

/** What is assigned to a category in a month, and what it leaves. */
export interface Assignment {
  month: Month;
  category_id: Id;
  /** What is assigned now. */
  assigned: Amount;
  /** What happened in the category in this month. */
  activity: Amount;
  /** What the category has at the month's end. */
  balance: Amount;
  /** What can still be assigned in this month. */
  ready_to_assign: Amount;
}

/** What categories shall have been assigned in a month. */
export interface AssignmentsUpdate {
  /** The categories to assign to. If one is named twice, the later one counts. */
  assignments: Array<CategoryAssignmentSet>;
}

/** What one of several categories shall have been assigned. */
export interface CategoryAssignmentSet {
  category_id: Id;
  /** The month's whole assignment, not what to add. */
  assigned: EntryAmount;
}

/** What is assigned to some of a month's categories, and what it leaves. */
export interface MonthAssignments {
  month: Month;
  /** What can still be assigned in this month. */
  ready_to_assign: Amount;
  /** The categories that were named, each once, in the order of the request. */
  items: Array<CategoryAssignment>;
}

/** What is assigned to a category in the month, and what it leaves there. */
export interface CategoryAssignment {
  category_id: Id;
  /** What is assigned now. */
  assigned: Amount;
  /** What happened in the category in this month. */
  activity: Amount;
  /** What the category has at the month's end. */
  balance: Amount;
}

/** What a month shall keep back for the next one. */
export interface HoldSet {
  /** What to hold, in minor units of the base currency; the whole of it. */
  amount: number;
}

/** What a month keeps back for the next one. */
export interface Hold {
  month: Month;
  /** What is held now. */
  amount: Amount;
  /** What can still be assigned in this month. */
  ready_to_assign: Amount;
}

/** A page of months. */
export interface MonthPage {
  /** The months, oldest first. */
  items: Array<MonthSummary>;
  next_cursor: NextCursor;
}

/** The rule by which money is assigned. */
export type AutoAssignStrategy = "underfunded" | "goals" | "last_month" | "average" | "zero";

/** By which rule to assign, and to what. */
export interface AutoAssign {
  strategy: AutoAssignStrategy;
  /**
   * The expense categories to assign to, in the order in which they get money. Left out, all
   * that are not hidden.
   */
  category_ids?: Array<Id>;
  /** For `average`, how many months before this one are looked at. */
  months?: number;
  /** Whether only to show what it would do. */
  dry_run?: boolean;
}

/** What was assigned by a rule, or would be. */
export interface AutoAssigned {
  month: Month;
  strategy: AutoAssignStrategy;
  /** Whether nothing was written. */
  dry_run: boolean;
  /** The write, which can be undone; null if nothing was written. */
  change_set_id: string | null;
  /** By how much more is assigned in the month than before; below zero, money was given back. */
  assigned: Amount;
  /** How much more it would have taken to give every category what it shall have. */
  missing: Amount;
  /** What can still be assigned in this month after that. */
  ready_to_assign: Amount;
  /** Every category that was looked at, in the order in which they got money. */
  items: Array<AutoAssignment>;
}

/** What a rule made of one category. */
export interface AutoAssignment {
  category_id: Id;
  /** What was assigned before. */
  assigned_before: Amount;
  /** What it shall have been assigned by the rule. */
  wanted: Amount;
  /** What is assigned now; less than `wanted` where money ran out. */
  assigned: Amount;
  /** What the category has at the month's end after that. */
  balance: Amount;
}

/** Which category to cover, and with whose money. */
export interface CategoryCover {
  /** The overspent expense category. */
  category_id: Id;
  /** The categories that give, in the order in which they are asked. */
  from_category_ids?: Array<Id>;
  /** Whether what is ready to assign gives what they cannot. */
  from_ready_to_assign?: boolean;
}

/** What was moved to an overspent category. */
export interface CategoryCovered {
  month: Month;
  category_id: Id;
  /** What was moved to the category in all. */
  covered: Amount;
  /** By how much the category is overspent still; zero if it is covered. */
  remaining: Amount;
  /** What can still be assigned in this month. */
  ready_to_assign: Amount;
  /** The moves, in their order. */
  moves: Array<MoneyMove>;
}

/** Money that was moved in a month, in the book's base currency. */
export interface MoneyMove {
  id: Id;
  month: Month;
  /** Where the money was; null for what was ready to assign. The category may be gone since. */
  from_category_id: string | null;
  /** Where the money went; null for what is ready to assign. */
  to_category_id: string | null;
  amount: MovedAmount;
  /** Why it was moved. */
  note: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** Money to move in a month. One end may be left out, not both. */
export interface MoneyMoveCreate {
  /** Where the money is; left out or null, it is ready to assign. */
  from_category_id?: string | null;
  /** Where the money goes; left out or null, it becomes ready to assign. */
  to_category_id?: string | null;
  amount: MovedAmount;
  /** Why it is moved. */
  note?: string | null;
}

/** How much is moved, in minor units of the base currency. */
export type MovedAmount = number;

/** A page of money moves. */
export interface MoneyMovePage {
  /** The moves, newest first. */
  items: Array<MoneyMove>;
  next_cursor: NextCursor;
}

/** How long a period is; `days` is so many days as the field of that name says. */
export type LimitSpan = "week" | "month" | "quarter" | "year" | "days";

/** What may be spent in a period, in minor units of the base currency. */
export type LimitAmount = number;

/** How many days a period has; for `days` alone. */
export type LimitDays = number | null;

/** How many percent of what is available are worth knowing of, in any order. */
export type Thresholds = Array<number>;

/** The expense categories that it is over. */
export type LimitCategories = Array<Id>;

/** The groups that it is over, with all expense categories that are in them. */
export type LimitGroups = Array<Id>;

/** How much may be spent in a period, in the book's base currency. */
export interface Limit {
  id: Id;
  name: Name;
  amount: LimitAmount;
  period: LimitSpan;
  days: LimitDays;
  /** The day from which the first period is reckoned. */
  starts_on: string;
  /** Whether what a period leaves goes on into the next one. */
  rollover: boolean;
  thresholds: Thresholds;
  category_ids: LimitCategories;
  category_group_ids: LimitGroups;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A limit to create; over one category or group at least. */
export interface LimitCreate {
  name: Name;
  amount: LimitAmount;
  period: LimitSpan;
  days?: LimitDays;
  /** The day from which the first period is reckoned. */
  starts_on: string;
  /** Whether what a period leaves goes on into the next one. */
  rollover?: boolean;
  thresholds?: Thresholds;
  category_ids?: LimitCategories;
  category_group_ids?: LimitGroups;
}

/** What to change in a limit. */
export interface LimitUpdate {
  name?: Name;
  amount?: LimitAmount;
  period?: LimitSpan;
  days?: LimitDays;
  /** The day from which the first period is reckoned. */
  starts_on?: string;
  /** Whether what a period leaves goes on into the next one. */
  rollover?: boolean;
  thresholds?: Thresholds;
  category_ids?: LimitCategories;
  category_group_ids?: LimitGroups;
}

/** A page of limits. */
export interface LimitPage {
  /** The limits, by name. */
  items: Array<Limit>;
  next_cursor: NextCursor;
}

/** What was spent in a period of a limit, in the book's base currency. */
export interface LimitPeriod {
  /** The first day of the period. */
  start_date: string;
  /** The last day of the period. */
  end_date: string;
  /** Whether today is in the period. */
  current: boolean;
  amount: LimitAmount;
  /** What the periods before left; zero without `rollover`. */
  carried: Amount;
  /** What may be spent in the period; `amount` and `carried`. */
  available: Amount;
  /** What was spent in the period, less what came back. */
  spent: Amount;
  /** What is left of it; below zero, too much was spent. */
  remaining: Amount;
  /** What will have been spent at its end, as things are going. */
  projected: Amount;
  /** The thresholds that are reached, the lowest first. */
  reached: Array<number>;
}

/** A page of periods. */
export interface LimitPeriodPage {
  /** The periods, the current one first. */
  items: Array<LimitPeriod>;
  next_cursor: NextCursor;
}

/** What sort of goal it is. */
export type GoalKind = "target_balance" | "target_balance_by_date" | "monthly_funding" | "spending_target";

/** What is to be reached, in minor units of the base currency. */
export type GoalAmount = number;

/** What a category is to reach, in the book's base currency. */
export interface Goal {
  id: Id;
  category_id: Id;
  kind: GoalKind;
  amount: GoalAmount;
  /** The day by which it is to be reached; null for other kinds of goals. */
  target_date: string | null;
  /** What it is for. */
  note: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A goal to create. */
export interface GoalCreate {
  /** The expense category that is to reach it. */
  category_id: Id;
  kind: GoalKind;
  amount: GoalAmount;
  /** The day by which it is to be reached; for `target_balance_by_date` alone. */
  target_date?: string | null;
  /** What it is for. */
  note?: string | null;
}

/** What to change in a goal. */
export interface GoalUpdate {
  kind?: GoalKind;
  amount?: GoalAmount;
  /** The day by which it is to be reached; null takes it away. */
  target_date?: string | null;
  /** What it is for. */
  note?: string | null;
}

/** A page of goals. */
export interface GoalPage {
  /** The goals, the oldest first. */
  items: Array<Goal>;
  next_cursor: NextCursor;
}

/** How far a goal is in a month, in the book's base currency. */
export interface GoalProgress {
  goal_id: Id;
  month: Month;
  amount: GoalAmount;
  /**
   * What counts for the goal at the month's end: the category's balance; for
   * `monthly_funding` what is assigned; for `spending_target` that, and what was carried in.
   */
  saved: Amount;
  /** What is still lacking; zero once the goal is reached. */
  remaining: Amount;
  /** What is assigned to the category in the month. */
  assigned: Amount;
  /** What shall be assigned in the month, for the goal to be reached in time. */
  needed: Amount;
  /** What of `needed` is not assigned yet. */
  underfunded: Amount;
  /**
   * The months left to assign in, this one included; 0 past the date, null for a goal
   * without one.
   */
  months_left: number | null;
  /** How much of the amount is saved, rounded down. */
  percent: number;
  /** Whether all that is needed in the month is assigned. */
  on_track: boolean;
  /** Whether the whole amount is saved. */
  reached: boolean;
}

/** Whether the file is read, or its rows are made transactions. */
export type ImportJobKind = "read" | "commit";

/**
 * It waits, goes on, is done, cannot go on, and `problem` says why, or was stopped by
 * `cancel_import`.
 */
export type ImportJobStatus = "queued" | "running" | "done" | "failed" | "cancelled";

/** Why a job failed. */
export interface ImportJobProblem {
  /** A problem's slug, or `crashed` if the server stopped on it several times. */
  code: string;
  /** What it is, for people, with the line of the file and the way out. */
  message: string;
}

/** How many rows have been gone through. */
export interface ImportJobResult {
  /** How many rows the statement has; null until that is known. */
  rows_total: number | null;
  /** Rows that are read and kept. */
  rows_read: number;
  /** Rows looked at: for duplicates, payees and rules when a file is read; for what has come since when it is committed. */
  rows_examined: number;
  /** Rows that have become transactions. */
  rows_written: number;
}

/** What is done with an import, while nobody waits for it. */
export interface ImportJob {
  import_id: Id;
  kind: ImportJobKind;
  status: ImportJobStatus;
  /** How far it is, per cent. */
  progress: number;
  result: ImportJobResult;
  /** Why it failed. */
  problem: ImportJobProblem | null;
  /** Who asked for it. */
  created_by: string | null;
  created_at: Timestamp;
  /** When it began. */
  started_at: string | null;
  /** When it ended. */
  finished_at: string | null;
}

/** The names of the columns, from left to right. */
export type ImportHeadings = Array<string>;

/** How CSV files with certain headings are read. */
export interface ImportProfile {
  id: Id;
  name: Name;
  headings: ImportHeadings;
  mapping: ImportMapping;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** An import profile to create. */
export interface ImportProfileCreate {
  /** No other profile of the book may have it; case does not matter. */
  name: Name;
  headings: ImportHeadings;
  mapping: ImportMapping;
}

/** What to change in an import profile; fields that are left out stay. */
export interface ImportProfileUpdate {
  /** No other profile of the book may have it; case does not matter. */
  name?: Name;
  mapping?: ImportMapping;
}

/** A page of import profiles. */
export interface ImportProfilePage {
  /** The profiles, by name. */
  items: Array<ImportProfile>;
  next_cursor: NextCursor;
}

/** What the file is. */
export type ExportFormat = "csv" | "json" | "ofx" | "beancount" | "hledger";

/**
 * Waiting for the worker, being written, ready to be downloaded, or given up; `problem` then
 * says why.
 */
export type ExportStatus = "queued" | "running" | "done" | "failed";

/** What to export. */
export interface ExportCreate {
  format: ExportFormat;
  /** Only transactions of these accounts. */
  account_ids?: Array<Id>;
  /** Only transactions with one of these tags, also in a split. */
  tag_ids?: Array<Id>;
  /** Only transactions from this day on. */
  date_from?: string;
  /** Only transactions up to this day. */
  date_to?: string;
}

/** What the export is narrowed to; null narrows nothing. */
export interface ExportFilter {
  /** The accounts. */
  account_ids: Array<Id> | null;
  /** The tags. */
  tag_ids: Array<Id> | null;
  /** The first day. */
  date_from: string | null;
  /** The last day. */
  date_to: string | null;
}

/** Why no file was written. */
export interface ExportProblem {
  /** What it is: stable. */
  code: string;
  /** In words. */
  message: string;
}

/** The book, or some of it, as a file. */
export interface Export {
  id: Id;
  format: ExportFormat;
  filter: ExportFilter;
  status: ExportStatus;
  /** How much of it is written, in percent. */
  progress: number;
  /** How many transactions are written so far; in OFX a transfer is in two accounts. */
  transactions: number;
  /** What the download is called. */
  filename: string;
  /** What the file is to other programs. */
  media_type: string;
  /** Bytes; null until it is written. */
  size: number | null;
  /** The digest of the content; null until it is written. */
  sha256: string | null;
  /** Why it failed. */
  problem: ExportProblem | null;
  /** Who asked for it; null if the user is no more. */
  created_by: string | null;
  created_at: Timestamp;
  /** When the worker began; null while it waits. */
  started_at: string | null;
  /** When it was done or given up. */
  finished_at: string | null;
  /** When the file is taken away. */
  expires_at: string;
}

/** A page of exports. */
export interface ExportPage {
  /** The exports, newest first. */
  items: Array<Export>;
  next_cursor: NextCursor;
}

/** The file's bytes, or some of them. */
export type ExportContent = Blob;

/** Who said so, a person, or a file of the European Central Bank. */
export type RateSource = "manual" | "ecb";

/**
 * How many units of `quote` one unit (not minor unit) of `base` is worth; a decimal above
 * zero, exactly as it was given.
 */
export type RateText = string;

/** What a currency was worth in another one from a day on. */
export interface Rate {
  /** How changes name it. It follows from the currencies and the day, so it is the same when the rate comes back. */
  id: Id;
  /** The currency that is worth something. */
  base: Currency;
  /** The currency that it is told in. */
  quote: Currency;
  /** The day from which it holds. */
  date: string;
  rate: RateText;
  source: RateSource;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A rate to enter. */
export interface RateCreate {
  /** The currency that is worth something. */
  base: Currency;
  /** The currency that it is told in; another one. */
  quote: Currency;
  /** The day from which it holds. */
  date: string;
  rate: RateText;
}

/** What a day's rate is to be. */
export interface RateSet {
  rate: RateText;
}

/** A page of rates. */
export interface RatePage {
  /** The rates, newest first. */
  items: Array<Rate>;
  next_cursor: NextCursor;
}

/** A file of reference rates, or where there is one. */
export interface RateImportCreate {
  /** The file, up to 10 MiB or what the server allows; its content tells its form. */
  file?: Blob;
  /** Where the server gets the file from, instead. */
  url?: string;
  /** Only rates of these currencies; all, if it is left out. */
  currencies?: Array<Currency>;
  /** Only rates of this day and later. */
  date_from?: string;
}

/** What became of a file of reference rates. */
export interface RateImport {
  source: RateSource;
  /** The first day of its rates. */
  date_from: string | null;
  /** The last day of its rates. */
  date_to: string | null;
  /** The currencies that it has rates of, by their codes. */
  currencies: Array<Currency>;
  /** Codes that money is not kept in, or no more; their rates are left out. */
  unknown_currencies: Array<Currency>;
  /** New rates. */
  created: RateCount;
  /** Rates that an earlier file told otherwise. */
  updated: RateCount;
  /** Rates that are the same. */
  unchanged: RateCount;
  /** Rates of days that a person entered one for; the person's stay. */
  kept: RateCount;
  /** The write, which can be undone as a whole; null if nothing was written. */
  change_set_id: string | null;
}

/** How many rates. */
export type RateCount = number;

/**
 * Both currencies are the same one; the rate of the two was taken, or the one the other way
 * round; or two rates were taken, one after the other.
 */
export type ConversionWay = "same" | "direct" | "inverse" | "cross";

/** A rate of the book that a conversion used. */
export interface UsedRate {
  /** The currency that is worth something. */
  base: Currency;
  /** The currency that it is told in. */
  quote: Currency;
  /** The day from which it holds. */
  date: string;
  rate: RateText;
  source: RateSource;
  /** Whether it was taken the other way round, from `quote` to `base`. */
  inverted: boolean;
}

/** An amount in two currencies. */
export interface Conversion {
  /** The day whose rate was asked for. */
  date: string;
  original: Money;
  converted: Money;
  way: ConversionWay;
  /**
   * What one unit of the first currency is worth in the second, with 12 decimals at most;
   * the amount follows from it.
   */
  rate: string;
  /** The rates of the book that it was made of, in their order. */
  rates: Array<UsedRate>;
}

/** What sort of thing changed. */
export type ChangeEntity = "book" | "member" | "invitation" | "account" | "category_group" | "category" | "payee" | "tag" | "transaction" | "schedule" | "occurrence" | "reconciliation" | "rule" | "assignment" | "hold" | "money_move" | "limit" | "goal" | "import" | "import_profile" | "document" | "rate" | "attachment";

/** What happened to it. */
export type ChangeOperation = "create" | "update" | "delete";

/**
 * One thing that one write created, changed or deleted. A transaction comes with its splits
 * as one change.
 */
export interface Change {
  /**
   * The number of the write in this book. All changes of one write share it, but for those of
   * a run of rules, which is written in pieces.
   */
  seq: number;
  /** The write, which can be undone as a whole. */
  change_set_id: Id;
  entity: ChangeEntity;
  entity_id: Id;
  operation: ChangeOperation;
  /** The version it had afterwards; null if it was deleted or has no versions. */
  version: number | null;
  /**
   * What it was afterwards, null if it was deleted: the same members that its own operations
   * show, without those that are computed from other things (balances, names of payees, the
   * caller's role). An assignment has `month`, `category_id` and `assigned`, a hold `month`
   * and `amount`.
   */
  after: Record<string, unknown> | null;
  /** The user who did it; null if the server did, or the user is no more. */
  actor_id: string | null;
  at: Timestamp;
}

/** A page of changes. */
export interface ChangePage {
  /** The changes, oldest first. */
  items: Array<Change>;
  next_cursor: NextCursor;
  /** The number of the last change that this run of pages reaches. */
  latest_seq: number;
}

/** What one write did to one thing. */
export interface AuditEntry {
  /** The number of the write in this book. */
  seq: number;
  /** The write, which can be undone as a whole. */
  change_set_id: Id;
  entity: ChangeEntity;
  entity_id: Id;
  operation: ChangeOperation;
  /** What it was before; null if it was created. */
  before: Record<string, unknown> | null;
  /** What it was afterwards; null if it was deleted. */
  after: Record<string, unknown> | null;
  /**
   * The members that an update changed, by name, but for `version` and `updated_at`; empty
   * for a creation or deletion.
   */
  changed: Array<string>;
  /** The user who did it; null if the server did, or the user is no more. */
  actor_id: string | null;
  at: Timestamp;
}

/** A page of what was done. */
export interface AuditPage {
  /** What was done, newest first. */
  items: Array<AuditEntry>;
  next_cursor: NextCursor;
}

/** The write that took another one back. */
export interface Undoing {
  /** The undoing itself, which can be undone. */
  change_set_id: Id;
  /** The write that was undone. */
  undoes: Id;
  /** The number of the undoing in this book. */
  seq: number;
  /** How many things it created, changed or deleted. */
  changes: number;
  at: Timestamp;
}

/**
 * What spoke for the category: a rule of the book or the bank's own wording, the book's history,
 * the list of brands, the classifier, or the operator's language model.
 */
export type CategoryPath = "rule" | "history" | "lexicon" | "model" | "llm";

/** A line of a bank statement. */
export interface StatementRow {
  /** What the bank wrote, in one line without blanks at either end. */
  text: string;
  /** What the account gained, or lost if negative. */
  amount: Amount;
}

/** Transactions of the book, or rows of a statement; one of the two. */
export interface CategorizeRequest {
  /** Transactions of the book. */
  transaction_ids?: Array<Id>;
  /** Rows of a statement. */
  rows?: Array<StatementRow>;
}

/** A category that fits. */
export interface CategoryChoice {
  category_id: Id;
  /** Its name today. */
  category_name: string;
  confidence: Confidence;
}

/** What was found for a transaction or a row. */
export interface CategorizedItem {
  /** The transaction; null for a row. */
  transaction_id: string | null;
  /** The suggestion that was stored; null where none was. */
  suggestion_id: string | null;
  /** The category; null where none is likely enough. */
  category_id: string | null;
  /** The category's name today. */
  category_name: string | null;
  /** How likely the category is right; where there is none, the likeliest alternative. */
  confidence: Confidence;
  /** What spoke for it; null where nothing did. */
  path: CategoryPath | null;
  /** Whether it is so likely right that it could be applied without asking. */
  sure: boolean;
  /** Why, for people. */
  reasons: Array<string>;
  /** Other categories that might fit, the likeliest first. */
  alternatives: Array<CategoryChoice>;
}

/** What was found. */
export interface Categorization {
  /** One entry a transaction or row, in the order of the request. */
  items: Array<CategorizedItem>;
}

/** A question about a book. */
export interface Question {
  /** The question in English, in one line without blanks at either end. */
  question: string;
}

/** What read the question, the grammar or the operator's language model. */
export type QuestionPath = "grammar" | "llm";

/** A part of a question and how it was read. */
export interface ReadPhrase {
  /** Words of the question. */
  words: string;
  /** What they were taken to mean, for people. */
  meaning: string;
}

/** A question, as it was understood, and its answer. */
export interface QuestionAnswer {
  /** The question. */
  question: string;
  /** Whether it was understood and answered. */
  understood: boolean;
  /** What read it; null where nothing did. */
  path: QuestionPath | null;
  confidence: Confidence;
  /** How the parts of the question were read. */
  phrases: Array<ReadPhrase>;
  /** The query that it became; null where it was not understood. */
  query: AnalyticQuery | null;
  /** The answer in a sentence; null where it was not understood. */
  answer: string | null;
  /** What the query gives; null where it was not understood. */
  result: AnalyticResult | null;
  /** Why it was not understood; null where it was. */
  reason: string | null;
  /** Questions that would be answered; empty where it was understood. */
  did_you_mean: Array<string>;
}

/** Nobody has decided yet; the transaction got a category by it; or it was refused. */
export type SuggestionStatus = "pending" | "accepted" | "rejected";

/** A category that was suggested for a transaction. */
export interface Suggestion {
  id: Id;
  /** The transaction. */
  transaction_id: Id;
  /** The category that was suggested. */
  category_id: Id;
  confidence: Confidence;
  path: CategoryPath;
  /** Why, for people. */
  reasons: Array<string>;
  /** Other categories that might have fitted, with their names of then. */
  alternatives: Array<CategoryChoice>;
  status: SuggestionStatus;
  /** The category that the transaction got; null unless accepted. */
  chosen_category_id: string | null;
  /** When it was accepted or rejected. */
  decided_at: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** How a suggestion is accepted. */
export interface SuggestionAccept {
  /** The category to use instead of the suggested one. */
  category_id?: Id;
}

/** A page of suggestions. */
export interface SuggestionPage {
  /** The suggestions, the newest first. */
  items: Array<Suggestion>;
  next_cursor: NextCursor;
}

/**
 * What is computed of a group of entries.
 *
 * * `sum`: their amounts together; outflow is negative.
 * * `count`: how many there are. A split transaction counts once per split, a transfer once on
 *   each account.
 * * `average`: `sum` divided by `count`, or by the periods that `average_per` names; rounded to
 *   the minor unit, halves away from zero.
 * * `min`, `max`: the lowest and the highest amount; with outflow negative, the largest expense
 *   is the `min`.
 * * `balance`: what is on the accounts at the end of the row's period, all entries before it
 *   included.
 */
export type Measure = "sum" | "count" | "average" | "min" | "max" | "balance";

/**
 * What entries are grouped by.
 *
 * * `day`, `week`, `month`, `quarter`, `year`: the period of the entry; weeks begin on Monday
 *   (ISO 8601).
 * * `weekday`: from Monday to Sunday.
 * * `category`, `group`: the category, and its group.
 * * `payee`, `account`: who and where; `account_kind` is `asset` or `liability`.
 * * `kind`: income, expense, transfer and so on, see `EntryKind`.
 * * `currency`: the account's currency. Amounts are then in the row's currency, and totals are
 *   of the rows in base currency only.
 * * `member`: who entered the transaction.
 * * `tag`: the tags of the transaction, and of the split. An entry with several tags counts in
 *   the row of each (and once for each in `other`); `periods` and `totals` count it once, and
 *   the warning `counted_in_each_tag` says by how much the rows come to more.
 */
export type Dimension = "day" | "week" | "month" | "quarter" | "year" | "weekday" | "category" | "group" | "payee" | "account" | "account_kind" | "kind" | "currency" | "member" | "tag";

/**
 * What an entry is.
 *
 * * `income`, `expense`: it has a category of that kind. A refund in an expense category is a
 *   positive expense.
 * * `uncategorised`: it is on budget and has no category yet.
 * * `transfer`: money from another account of the book. A transfer that enters or leaves the
 *   budget has a category, and is `income` or `expense` on the account on budget.
 * * `opening`: an account's opening balance.
 * * `off_budget`: any other entry on an account off budget.
 */
export type EntryKind = "income" | "expense" | "uncategorised" | "transfer" | "opening" | "off_budget";

/** How far an entry is settled on its account, as in the budget domain. */
export type EntryStatus = "pending" | "cleared" | "reconciled";

/**
 * A period counted from the day it is in the book's time zone. `this_` means the whole period
 * that the day is in, `last_week` and the like the whole one before it. `last_7_days` ends with
 * the day and includes it; `last_3_months` are three calendar months, the current one included.
 * `all` is the whole history.
 */
export type RelativePeriod = "today" | "yesterday" | "this_week" | "last_week" | "this_month" | "last_month" | "this_quarter" | "last_quarter" | "this_year" | "last_year" | "year_to_date" | "last_7_days" | "last_30_days" | "last_90_days" | "last_3_months" | "last_6_months" | "last_12_months" | "all";

/**
 * What an answer is compared with: the period of the same length just before (of whole months:
 * as many months), or the same days of the year before. Periods of time are compared in their
 * order, the first with the first.
 */
export type CompareTo = "previous_period" | "previous_year";

/**
 * Which entries count: those that fulfil everything that is given. Of a list, one item must
 * fit. An id that the book does not have answers 404.
 */
export interface AnalyticFilter {
  /** The period, counted from today. It excludes `date_from` and `date_to`. */
  period?: RelativePeriod;
  /** The first day, from 1900-01-01 on. Left out, the history's beginning. */
  date_from?: string;
  /** The last day, up to 2199-12-31. Left out, the history's end. */
  date_to?: string;
  /**
   * What the entries are. Left out, `income`, `expense` and `uncategorised`: what came in and
   * went out, without movements between accounts. `balance` always counts every kind.
   */
  kinds?: Array<EntryKind>;
  /** Only what came in, or only what went out. */
  flow?: Flow;
  /** Only entries on these accounts. */
  accounts?: FilterIds;
  /** No entries on these accounts. */
  exclude_accounts?: FilterIds;
  /** Only entries on accounts on budget (`true`), or off budget (`false`). */
  on_budget?: boolean;
  /** Only entries on accounts of these currencies. */
  currencies?: Array<Currency>;
  /** Only entries with these categories. */
  categories?: FilterIds;
  /** No entries with these categories. */
  exclude_categories?: FilterIds;
  /** Only entries with a category of these groups. */
  groups?: FilterIds;
  /** No entries with a category of these groups. */
  exclude_groups?: FilterIds;
  /** Only entries with these payees. */
  payees?: FilterIds;
  /** No entries with these payees. */
  exclude_payees?: FilterIds;
  /** Only entries with one of these tags, of the transaction or of the split. */
  tags?: FilterIds;
  /** No entries with any of these tags. */
  exclude_tags?: FilterIds;
  /** Only what these users entered, members of the book or no more; any id can be named. */
  members?: FilterIds;
  /** Only entries of these statuses on their account. */
  statuses?: Array<EntryStatus>;
  /**
   * Only entries of at least this size, whatever their sign: minor units of the base currency,
   * or with the dimension `currency` of the account's. What has no amount in it is left out.
   */
  size_min?: number;
  /** Only entries of at most this size. */
  size_max?: number;
  /** Only entries whose payee, memo or split's memo contains this text; case does not matter. */
  text?: string;
}

/** Ids that a filter names. */
export type FilterIds = Array<Id>;

/** Amounts above zero, or below it. */
export type Flow = "inflow" | "outflow";

/**
 * What `average` divides by: the number of entries, or of the days, weeks, months or years that
 * the period touches, those without entries too.
 */
export type AveragePer = "entry" | "day" | "week" | "month" | "year";

/** The order of the groups. */
export interface AnalyticOrder {
  by: OrderBy;
  direction?: OrderDirection;
}

/** The labels of the dimensions, or a measure of the query. */
export type OrderBy = "label" | "sum" | "count" | "average" | "min" | "max" | "balance";

/**
 * `ascending` and `descending` go by the value, `largest_first` and `smallest_first` by its
 * size, whatever the sign: `largest_first` begins with the largest expense. Labels ascend, unless
 * `descending` is asked for.
 */
export type OrderDirection = "ascending" | "descending" | "largest_first" | "smallest_first";

/**
 * The background a picture is made for. `auto` follows the viewer in an SVG, and is `light` in a
 * PNG.
 */
export type ChartTheme = "auto" | "light" | "dark";

/** How a picture of the answer looks; JSON and CSV do not care. */
export interface ChartOptions {
  /** The title, in place of the one that the query gives itself. */
  title?: string;
  theme?: ChartTheme;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
}

/** A question to a book. */
export interface AnalyticQuery {
  /** What is computed of each group, in this order. */
  measures: Array<Measure>;
  /** What entries are grouped by; without any, the answer is one row. */
  dimensions?: Array<Dimension>;
  /** Which entries count. */
  filter?: AnalyticFilter;
  /** What to compare with; `previous` of every row then has its measures. */
  compare_to?: CompareTo;
  average_per?: AveragePer;
  /**
   * The order of the groups. Rows come by period first, if there is a dimension of time. Left
   * out, weekdays, kinds and currencies then come in an order of their own (the base currency
   * first), and other groups largest first, by the first measure over all periods.
   */
  order?: AnalyticOrder;
  /**
   * How many groups to keep, the first ones of the order over all periods: a group is what the
   * dimensions other than time name, or a period if there are none.
   */
  limit?: number;
  /** Whether what the limit leaves out comes as one more group, `other`. */
  other?: boolean;
  /**
   * Whether periods (and weekdays) without entries come with zeros. Balances always come for
   * every period.
   */
  include_empty?: boolean;
  chart?: ChartOptions;
}

/** Whether the column is one of the keys or one of the values. */
export type AnalyticColumnRole = "dimension" | "measure";

/**
 * What the column holds. Of keys: `date` is `2026-01-31`, `week` the `2026-W05` of ISO 8601,
 * `month` `2026-01`, `quarter` `2026-Q1`, `year` `2026`, `weekday` `1` (Monday) to `7`, `id` an
 * id of the book's, `text` a word of a list. Of values: `amount` is minor units, `count` a number.
 */
export type AnalyticColumnType = "date" | "month" | "quarter" | "year" | "week" | "weekday" | "id" | "text" | "amount" | "count";

/** A column of an answer. */
export interface AnalyticColumn {
  /** The dimension or the measure. */
  name: string;
  role: AnalyticColumnRole;
  type: AnalyticColumnType;
  /** The column's name for people. */
  label: string;
}

/** What a row is about, in one dimension. */
export interface AnalyticKey {
  /**
   * The period, the id or the word, as the column's type says; null where entries have none (no
   * payee, no category), and in the row of all others.
   */
  value: string | null;
  /** The same for people. */
  label: string;
}

/**
 * The measures in the order of the columns. Null where there is no value: of no entries there is
 * neither `average`, `min` nor `max`.
 */
export type MeasureValues = Array<number | null>;

/**
 * The currencies of which something is missing in these amounts, for want of a rate or because
 * rows are each in their own currency.
 */
export type MissingRates = Array<Currency>;

/** A group of entries. */
export interface AnalyticRow {
  /** One per dimension, in the order of the columns. */
  keys: Array<AnalyticKey>;
  /** Whether this is what the limit left out, taken together. */
  other: boolean;
  values: MeasureValues;
  /** The values that it is compared with; null without `compare_to`. */
  previous: MeasureValues | null;
  missing_rates: MissingRates;
}

/** The measures over everything, also over what the limit left out. */
export interface AnalyticTotals {
  values: MeasureValues;
  /** The values that it is compared with; null without `compare_to`. */
  previous: MeasureValues | null;
  missing_rates: MissingRates;
}

/**
 * * `entries_without_rate`: entries that were never booked in base currency are left out, for
 *   the book has no rate of their day.
 * * `balance_without_rate`: accounts in another currency are left out of balances, for the book
 *   has no rate at the end of a period.
 * * `uncategorised_left_out`: income or expenses were asked for, and there are entries on budget
 *   that have no category yet. Said of queries that are filtered by nothing but days and kinds.
 * * `counted_in_each_tag`: entries that have several tags count in the row of each.
 */
export type WarningCode = "entries_without_rate" | "balance_without_rate" | "uncategorised_left_out" | "counted_in_each_tag";

/** What an answer leaves out, or counts more than once. */
export interface AnalyticWarning {
  code: WarningCode;
  /** The currency of what is left out; for want of a rate, another than the base. */
  currency: Currency;
  /**
   * What is left out, in that currency: the sum of the entries, or the balance at the period's
   * end. With `counted_in_each_tag`, by how much the rows come to more than the totals.
   */
  amount: Amount;
  /**
   * How many entries without a rate are left out, or how many times more than once entries
   * with several tags are counted; null for the other codes.
   */
  entries: number | null;
  /** The same for people. */
  message: string;
}

/** A range of days. */
export interface AnalyticPeriod {
  /** The first day; null where the history's beginning is meant and it is empty. */
  date_from: string | null;
  /** The last day; null where the history's end is meant and it is empty. */
  date_to: string | null;
}

/** An answer. Its amounts are minor units of `currency`, unless a row names its own. */
export interface AnalyticResult {
  /** What the answer is, for people. */
  title: string;
  /** The book's base currency. */
  currency: Currency;
  /** The days that the answer is about. */
  period: AnalyticPeriod;
  /** The days that it is compared with; null without `compare_to`. */
  compared_with: AnalyticPeriod | null;
  /** The dimensions and then the measures, as the query names them. */
  columns: Array<AnalyticColumn>;
  /** The groups, in order. */
  rows: Array<AnalyticRow>;
  /**
   * All groups of a period together, with the dimension of time for its only key. Empty if
   * the query has no dimension of time or no other.
   */
  periods: Array<AnalyticRow>;
  totals: AnalyticTotals;
  /** How many groups the limit left out, or put into `other`. */
  omitted: number;
  /** What to know of the answer; empty if it is complete and counts all once. */
  warnings: Array<AnalyticWarning>;
  /** The number of the latest change that the answer knows of. */
  seq: number;
}

/** A table, RFC 4180. */
export type AnalyticTable = string;

/** A picture of the answer's first measure. */
export type ChartImage = Blob;

/**
 * It waits; its text is read; its fields are looked for; it is read; or it cannot be, and
 * `problem` says why.
 */
export type DocumentStatus = "queued" | "reading" | "extracting" | "done" | "failed";

/** What the file is, by its content. */
export type DocumentMediaType = "image/jpeg" | "image/png" | "image/webp" | "application/pdf";

/**
 * The file is damaged or cut off; it asks for a password; it has more pages or pixels than
 * are read; reading it takes too much time or memory; no text was found; or the reader
 * stopped on it several times.
 */
export type DocumentProblemCode = "damaged" | "encrypted" | "too_many_pages" | "too_many_pixels" | "too_costly" | "no_text" | "crashed";

/** Why a document could not be read. */
export interface DocumentProblem {
  code: DocumentProblemCode;
  /** What to do about it, for people. */
  message: string;
}

/** The file's bytes. */
export type DocumentContent = Blob;

/** A file to read. */
export interface DocumentCreate {
  /**
   * The picture or PDF, up to 32 MiB or what the server allows. Its name is kept; its type
   * is told by its content.
   */
  file: Blob;
}

/** What was found, in short, as corrected. */
export interface DocumentSummary {
  /** Who sold it. */
  merchant_name: string | null;
  /** The day of the document. */
  date: string | null;
  /** What was to pay. */
  total: number | null;
  currency: Currency;
}

/** An uploaded file, and the job that reads it. */
export interface Document {
  id: Id;
  status: DocumentStatus;
  /** How far the reading is, in percent. */
  progress: number;
  /** Why it failed. */
  problem: DocumentProblem | null;
  /** The name it was uploaded with. */
  filename: string | null;
  media_type: DocumentMediaType;
  /** Bytes of the file. */
  size: number;
  /** The SHA-256 of the file's content. */
  sha256: string;
  /** How many pages it has; null until that is known. */
  pages: number | null;
  /** What read it, with its version; null until it is read. */
  engine: string | null;
  /** What was found; null until it is read. */
  summary: DocumentSummary | null;
  /** The transaction it is attached to; null if there is none, or none any more. */
  transaction_id: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
  /** When it was read; null until then. */
  read_at: string | null;
}

/** A page of documents. */
export interface DocumentPage {
  /** The documents, newest first. */
  items: Array<Document>;
  next_cursor: NextCursor;
}

/** Whether it says what was paid, what is to pay, or what moved on an account. */
export type DocumentKind = "receipt" | "invoice" | "statement";

/** How it was paid. */
export type PaymentMethod = "cash" | "card" | "transfer" | "wallet" | "voucher";

/**
 * Where a value comes from: it stands on the document, it follows from what stands there, a
 * language model said so, or a person did.
 */
export type FieldSource = "ocr" | "derived" | "llm" | "user";

/** The text it was read from; null where it was not read. */
export type RawText = string | null;

/** The page it stands on, counted from 1. */
export type PageNumber = number | null;

/** A point on a page, in shares of its width and height from the top left. */
export interface Point {
  /** From the left. */
  x: number;
  /** From the top. */
  y: number;
}

/** The corners of its place on the page, clockwise from the top left. */
export type Polygon = Array<Point> | null;

/** A text that was found. */
export interface TextField {
  /** The value. */
  value: string;
  raw: RawText;
  confidence: Confidence;
  page: PageNumber;
  polygon: Polygon;
  source: FieldSource;
}

/** The kind of document. */
export interface KindField {
  value: DocumentKind;
  raw: RawText;
  confidence: Confidence;
  page: PageNumber;
  polygon: Polygon;
  source: FieldSource;
}

/** How it was paid. */
export interface PaymentField {
  value: PaymentMethod;
  raw: RawText;
  confidence: Confidence;
  page: PageNumber;
  polygon: Polygon;
  source: FieldSource;
}

/** A date that was found. Where the order of day and month is not sure, the confidence is lower. */
export interface DateField {
  /** The value. */
  value: string;
  raw: RawText;
  confidence: Confidence;
  page: PageNumber;
  polygon: Polygon;
  source: FieldSource;
}

/** A time of day that was found. */
export interface TimeField {
  value: TimeOfDay;
  raw: RawText;
  confidence: Confidence;
  page: PageNumber;
  polygon: Polygon;
  source: FieldSource;
}

/** A time of day where the document was made, without a zone. */
export type TimeOfDay = string;

/**
 * The currency. With the source `derived` and no `raw`, nothing on the document names one: it
 * follows from words, or is the book's own.
 */
export interface CurrencyField {
  value: Currency;
  raw: RawText;
  confidence: Confidence;
  page: PageNumber;
  polygon: Polygon;
  source: FieldSource;
}

/** An amount that was found. */
export interface AmountField {
  value: DocumentAmount;
  raw: RawText;
  confidence: Confidence;
  page: PageNumber;
  polygon: Polygon;
  source: FieldSource;
}

/** Minor units of the document's currency, as the document has it: what is to pay is positive. */
export type DocumentAmount = number;

/** How many or how much, a decimal number. */
export type Quantity = string | null;

/** Percent, a decimal number. */
export type Percentage = string | null;

/** A line of goods. */
export interface LineField {
  /** What it is. */
  description: string | null;
  quantity: Quantity;
  /** The price of one, in minor units. */
  unit_price: number | null;
  /** What the line costs; negative for discounts and returned goods. */
  amount: DocumentAmount;
  /** The category it may belong to. */
  category_id: string | null;
  raw: RawText;
  /** The chance that the amount is right. */
  confidence: Confidence;
  page: PageNumber;
  polygon: Polygon;
  source: FieldSource;
}

/** A tax that the document names. */
export interface TaxField {
  /** What the document calls it. */
  name: string;
  rate: Percentage;
  amount: DocumentAmount;
  /** Whether it is in the prices already. */
  included: boolean;
  raw: RawText;
  confidence: Confidence;
  page: PageNumber;
  polygon: Polygon;
  source: FieldSource;
}

/** Whether the figures agree; null where the document does not say enough. */
export interface ExtractionCheck {
  /** Whether the lines sum to the subtotal, or to the total. */
  lines_add_up: boolean | null;
  /** Whether subtotal, taxes, tip and rounding make the total. */
  total_adds_up: boolean | null;
  /** What is missing to the total, or too much, in minor units. */
  difference: number | null;
}

/** What a document says. */
export interface Extraction {
  document_id: Id;
  kind: KindField;
  /** Who sold it. */
  merchant_name: TextField | null;
  /** Where the merchant is. */
  merchant_address: TextField | null;
  /** The merchant's number at the tax office or in the register. */
  merchant_tax_number: TextField | null;
  /** The document's own number. */
  number: TextField | null;
  /** The day of the document. */
  date: DateField | null;
  /** The time of day. */
  time: TimeField | null;
  currency: CurrencyField;
  /** The language, and the country if it is known (BCP 47). */
  locale: TextField | null;
  /** The lines, in their order. */
  lines: Array<LineField>;
  /** The sum of the lines, where the document has it. */
  subtotal: AmountField | null;
  /** The taxes, in their order. */
  taxes: Array<TaxField>;
  /** The tip. */
  tip: AmountField | null;
  /** What was to pay, after rounding and discounts. */
  total: AmountField | null;
  /** How it was paid. */
  payment: PaymentField | null;
  check: ExtractionCheck;
  /** What read the document, with its version. */
  engine: string;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A line as corrected. */
export interface LineInput {
  /** What it is. */
  description?: string | null;
  quantity?: Quantity;
  /** The price of one, in minor units. */
  unit_price?: number | null;
  amount: DocumentAmount;
  /** The category it belongs to. */
  category_id?: string | null;
}

/** A tax as corrected. */
export interface TaxInput {
  /** What it is called. */
  name: string;
  rate?: Percentage;
  amount: DocumentAmount;
  /** Whether it is in the prices already. */
  included?: boolean;
}

/** What to correct; fields that are left out stay. */
export interface ExtractionUpdate {
  kind?: DocumentKind;
  /** Who sold it. No blanks at either end. */
  merchant_name?: string | null;
  /** Where the merchant is. */
  merchant_address?: string | null;
  /** The merchant's number at the tax office or in the register. */
  merchant_tax_number?: string | null;
  /** The document's own number. */
  number?: string | null;
  /** The day of the document, from 1900-01-01 to 2199-12-31. */
  date?: string | null;
  /** The time of day. */
  time?: string | null;
  currency?: Currency;
  /** All the lines anew. */
  lines?: Array<LineInput>;
  /** The sum of the lines. */
  subtotal?: number | null;
  /** All the taxes anew. */
  taxes?: Array<TaxInput>;
  /** The tip. */
  tip?: number | null;
  /** What was to pay. */
  total?: number | null;
  /** How it was paid. */
  payment?: PaymentMethod | null;
}

/** What the draft is for. */
export interface DraftRequest {
  /** The account that paid. Without it the draft has none yet. */
  account_id?: string | null;
  /** Whether lines that add up become splits. */
  split?: boolean;
}

/** What a person should look at. */
export type DraftWarningCode = "no_total" | "no_date" | "no_merchant" | "unsure_total" | "unsure_date" | "unsure_merchant" | "lines_do_not_add_up" | "other_currency" | "statement" | "already_entered";

/** What a person should look at before confirming. */
export interface DraftWarning {
  code: DraftWarningCode;
  /** The same, for people. */
  message: string;
}

/** A part of the draft. */
export interface DraftSplit {
  /** The category, if one is known. */
  category_id: string | null;
  amount: DraftAmount;
  /** What the part was for. */
  memo: string | null;
}

/** Signed minor units, outflow negative. */
export type DraftAmount = number;

/** A transaction that could be entered. What is null has to be filled in before it can be. */
export interface TransactionDraft {
  document_id: Id;
  /** The account that paid. */
  account_id: string | null;
  /** The day of the document. */
  date: string | null;
  /** What the account loses, negative; in `currency`. */
  amount: number | null;
  /** The document's currency. */
  currency: Currency;
  /** The book's payee of the merchant's name. */
  payee_id: string | null;
  /** The merchant's name, if the book has no such payee yet. */
  payee_name: string | null;
  /** The document's number, if it has one. */
  memo: string | null;
  /** The category, if one is known and there are no splits. */
  category_id: string | null;
  /** The parts; empty, or two and more that sum to `amount`. */
  splits: Array<DraftSplit>;
  /** What a person should look at. */
  warnings: Array<DraftWarning>;
}

/** A part of the transaction to enter. */
export interface DocumentSplitInput {
  /** The part's category; null or left out, it has none yet. */
  category_id?: string | null;
  amount: DraftAmount;
  /** What this part was for. */
  memo?: string | null;
}

/** The transaction to enter, as confirmed. */
export interface DocumentTransactionCreate {
  account_id: Id;
  /** The day the money moved, from 1900-01-01 to 2199-12-31. */
  date: string;
  amount: DraftAmount;
  /** A payee of the book. */
  payee_id?: string | null;
  /** The payee by name, instead of `payee_id`; found or created. */
  payee_name?: string | null;
  /** What it was for. */
  memo?: string | null;
  /** The category. */
  category_id?: string | null;
  /** The parts, instead of a category; their amounts sum to `amount`. */
  splits?: Array<DocumentSplitInput> | null;
  /** What one unit of the account's currency is worth in base currency, if they differ. */
  exchange_rate?: string | null;
}

/** A document and the transaction it is attached to. */
export interface DocumentTransaction {
  document_id: Id;
  transaction_id: Id;
  created_at: Timestamp;
}

/** Whether an entry was read. */
export type ReadStatus = "unread" | "read";

/** The place of the entry in the feed; newer entries have larger ones. */
export type Sequence = number;

/**
 * An entry of the feed. `data` is as the event's message has it. Kinds of events are added in
 * time: show the `title` of those that are not known.
 */
export interface Notification {
  id: Id;
  sequence: Sequence;
  type: EventName;
  /** The event in a line of English. */
  title: string;
  /** The book it happened in; null for what concerns the account. */
  book_id: string | null;
  /** What there is to know of it, by the schema of its kind of event. */
  data: Record<string, unknown>;
  /** When it happened. */
  occurred_at: Timestamp;
  /** When it came into the feed. */
  created_at: Timestamp;
  /** When it was first read; null while it is unread. */
  read_at: string | null;
}

/** A page of the feed. */
export interface NotificationPage {
  /** The entries, newest first. */
  items: Array<Notification>;
  next_cursor: NextCursor;
  /**
   * The largest `sequence` that the whole feed has had; 0 while nothing ever came. A stream
   * opened `after` it misses nothing.
   */
  latest_sequence: number;
}

/** What to change of an entry. */
export interface NotificationUpdate {
  /** Whether the entry is read. */
  read?: boolean;
}

/** How much is unread. */
export interface NotificationCounts {
  /** Unread entries. */
  unread: number;
  /** The kinds of events with unread entries, by name. */
  by_type: Array<NotificationCount>;
}

/** How much is unread of one kind of event. */
export interface NotificationCount {
  type: EventName;
  /** Unread entries of that kind. */
  unread: number;
}

/** Which entries to mark as read; with both members, those of either. */
export interface NotificationsMark {
  /** These entries. */
  notification_ids?: Array<Id>;
  /** All entries up to this one. */
  through_sequence?: Sequence;
}

/** What marking has changed. */
export interface NotificationsMarked {
  /** Entries that were unread and are not any more. */
  marked: number;
  /** Entries that are still unread. */
  unread: number;
}

/** What opens the live stream once. */
export interface StreamTicket {
  /** The value of the query parameter `ticket`. */
  ticket: string;
  /** Until when it works, if it is not used before. */
  expires_at: Timestamp;
}

/** The name of a kind of event. Others are added in time. */
export type EventName = string;

/** A kind of event that there is. */
export type KnownEvent = "import.finished" | "import.failed" | "book.invited" | "book.joined" | "book.role_changed" | "budget.exceeded" | "budget.threshold_reached" | "goal.reached" | "goal.off_track" | "transaction.large" | "bill.due_soon" | "bill.overdue" | "bill.amount_changed" | "subscription.detected" | "subscription.price_increased" | "security.login_new_device" | "security.password_changed" | "security.email_changed" | "security.token_created" | "security.mfa_enabled" | "security.mfa_disabled" | "security.export_ready" | "security.passkey_added" | "security.identity_linked" | "security.passkey_copied" | "security.refresh_reuse" | "webhook.disabled";

/** The message of import.finished. */
export interface ImportFinishedMessage {
  /** The kind of event. */
  type: "import.finished";
  /** When it happened. */
  timestamp: Timestamp;
  data: ImportFinished;
}

/** What there is to know of import.finished. */
export interface ImportFinished {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The import. */
  import_id: Id;
  /** The account. */
  account_id: Id;
  /** Its name. */
  account_name: string;
  /** The name that the file was sent with. */
  filename: string | null;
  /** How many transactions were entered. */
  transactions_created: number;
  /** Who did it; null for the service itself. */
  actor_id: string | null;
}

/** The message of import.failed. */
export interface ImportFailedMessage {
  /** The kind of event. */
  type: "import.failed";
  /** When it happened. */
  timestamp: Timestamp;
  data: ImportFailed;
}

/** What there is to know of import.failed. */
export interface ImportFailed {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The account. */
  account_id: Id;
  /** Its name. */
  account_name: string;
  /** The name that the file was sent with. */
  filename: string | null;
  /** The slug of the problem that the upload was answered with. */
  problem: string;
  /** What is wrong with the file. */
  detail: string;
  /** Who did it; null for the service itself. */
  actor_id: string | null;
}

/** The message of book.invited. */
export interface BookInvitedMessage {
  /** The kind of event. */
  type: "book.invited";
  /** When it happened. */
  timestamp: Timestamp;
  data: BookInvited;
}

/** What there is to know of book.invited. */
export interface BookInvited {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The invitation. */
  invitation_id: Id;
  role: BookRole;
  /** Until when it can be accepted. */
  expires_at: Timestamp;
  /** Who made it; null for the service itself. */
  actor_id: string | null;
  /** What whoever made it is called; null if there is no such user any more. */
  actor_name: string | null;
}

/** The message of book.joined. */
export interface BookJoinedMessage {
  /** The kind of event. */
  type: "book.joined";
  /** When it happened. */
  timestamp: Timestamp;
  data: BookJoined;
}

/** What there is to know of book.joined. */
export interface BookJoined {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The member. */
  member_id: Id;
  /** The user who it is. */
  user_id: Id;
  /** What the user is called; null if the user is no more. */
  display_name: string | null;
  role: BookRole;
}

/** The message of book.role_changed. */
export interface BookRoleChangedMessage {
  /** The kind of event. */
  type: "book.role_changed";
  /** When it happened. */
  timestamp: Timestamp;
  data: BookRoleChanged;
}

/** What there is to know of book.role_changed. */
export interface BookRoleChanged {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The member. */
  member_id: Id;
  /** The user who it is. */
  user_id: Id;
  role: BookRole;
  previous_role: BookRole;
  /** Who did it; null for the service itself. */
  actor_id: string | null;
}

/** The message of budget.exceeded. */
export interface BudgetExceededMessage {
  /** The kind of event. */
  type: "budget.exceeded";
  /** When it happened. */
  timestamp: Timestamp;
  data: BudgetExceeded;
}

/** What there is to know of budget.exceeded. */
export interface BudgetExceeded {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The category; null for a limit. */
  category_id: string | null;
  /** Its name. */
  category_name: string | null;
  /** The month of the budget; null for a limit. */
  month: string | null;
  /** The limit; null for a category. */
  limit_id: string | null;
  /** Its name. */
  limit_name: string | null;
  /** The first day of the limit's period; null for a category. */
  start_date: string | null;
  /** The last day of the limit's period. */
  end_date: string | null;
  /**
   * What there was to spend: carried over and assigned, or what the limit allows for the
   * period.
   */
  held: Amount;
  /** What was spent of it in the month or period, less what came back. */
  spent: Amount;
  /** What is left of it; negative when it is overspent. */
  balance: Amount;
  /** The currency of the amounts. */
  currency: Currency;
}

/** The message of budget.threshold_reached. */
export interface BudgetThresholdReachedMessage {
  /** The kind of event. */
  type: "budget.threshold_reached";
  /** When it happened. */
  timestamp: Timestamp;
  data: BudgetThresholdReached;
}

/** What there is to know of budget.threshold_reached. */
export interface BudgetThresholdReached {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The category; null for a limit. */
  category_id: string | null;
  /** Its name. */
  category_name: string | null;
  /** The month of the budget; null for a limit. */
  month: string | null;
  /** The limit; null for a category. */
  limit_id: string | null;
  /** Its name. */
  limit_name: string | null;
  /** The first day of the limit's period; null for a category. */
  start_date: string | null;
  /** The last day of the limit's period. */
  end_date: string | null;
  /** The threshold, in percent of `held`. */
  threshold: number;
  /**
   * What there was to spend: carried over and assigned, or what the limit allows for the
   * period.
   */
  held: Amount;
  /** What was spent of it in the month or period, less what came back. */
  spent: Amount;
  /** What is left of it; negative when it is overspent. */
  balance: Amount;
  /** The currency of the amounts. */
  currency: Currency;
}

/** The message of transaction.large. */
export interface TransactionLargeMessage {
  /** The kind of event. */
  type: "transaction.large";
  /** When it happened. */
  timestamp: Timestamp;
  data: TransactionLarge;
}

/** What there is to know of transaction.large. */
export interface TransactionLarge {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The transaction. */
  transaction_id: Id;
  /** The account. */
  account_id: Id;
  /** Its name. */
  account_name: string;
  /** Its date. */
  date: string;
  /** Its amount; negative when money went out. */
  amount: Amount;
  /** The currency of the amounts. */
  currency: Currency;
  /** Who paid or was paid. */
  payee_name: string | null;
  /** Its memo. */
  memo: string | null;
  /** Who did it; null for the service itself. */
  actor_id: string | null;
}

/** The message of bill.due_soon. */
export interface BillDueSoonMessage {
  /** The kind of event. */
  type: "bill.due_soon";
  /** When it happened. */
  timestamp: Timestamp;
  data: BillDueSoon;
}

/** What there is to know of bill.due_soon. */
export interface BillDueSoon {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The schedule. */
  schedule_id: Id;
  /** Its name. */
  schedule_name: string;
  /** The account. */
  account_id: Id;
  /** Its name. */
  account_name: string;
  /** The day that the schedule's rule gives, which names the occurrence. */
  date: string;
  /** The day on which it falls due. */
  due_date: string;
  /** What the schedule says; negative when money goes out. */
  amount: Amount;
  /** The currency of the amount. */
  currency: Currency;
  /** Whether the service enters it by itself. */
  autopost: boolean;
}

/** The message of bill.overdue. */
export interface BillOverdueMessage {
  /** The kind of event. */
  type: "bill.overdue";
  /** When it happened. */
  timestamp: Timestamp;
  data: BillOverdue;
}

/** What there is to know of bill.overdue. */
export interface BillOverdue {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The schedule. */
  schedule_id: Id;
  /** Its name. */
  schedule_name: string;
  /** The account. */
  account_id: Id;
  /** Its name. */
  account_name: string;
  /** The day that the schedule's rule gives, which names the occurrence. */
  date: string;
  /** The day on which it falls due. */
  due_date: string;
  /** What the schedule says; negative when money goes out. */
  amount: Amount;
  /** The currency of the amount. */
  currency: Currency;
  /** Whether the service enters it by itself. */
  autopost: boolean;
}

/** The message of security.login_new_device. */
export interface LoginNewDeviceMessage {
  /** The kind of event. */
  type: "security.login_new_device";
  /** When it happened. */
  timestamp: Timestamp;
  data: LoginNewDevice;
}

/** What there is to know of security.login_new_device. */
export interface LoginNewDevice {
  /** The session. */
  session_id: Id;
  /** What the device is called, if it said so. */
  device_name: string | null;
  /** What its program calls itself. */
  user_agent: string;
  /** The network address it came from. */
  address: string;
}

/** The message of security.password_changed. */
export interface PasswordChangedMessage {
  /** The kind of event. */
  type: "security.password_changed";
  /** When it happened. */
  timestamp: Timestamp;
  data: PasswordChanged;
}

/** What there is to know of security.password_changed. */
export interface PasswordChanged {
  /** What the program that did it calls itself. */
  user_agent: string;
  /** The network address it came from. */
  address: string;
  /** Whether the old password was known, or a mail to the account's address. */
  by: "change" | "reset";
}

/** The message of security.email_changed. */
export interface EmailChangedMessage {
  /** The kind of event. */
  type: "security.email_changed";
  /** When it happened. */
  timestamp: Timestamp;
  data: EmailChanged;
}

/** What there is to know of security.email_changed. */
export interface EmailChanged {
  /** The address that the account has now. */
  email: string;
  /** What the program that opened the link calls itself. */
  user_agent: string;
  /** The network address it came from. */
  address: string;
}

/** The message of security.token_created. */
export interface TokenCreatedMessage {
  /** The kind of event. */
  type: "security.token_created";
  /** When it happened. */
  timestamp: Timestamp;
  data: TokenCreated;
}

/** What there is to know of security.token_created. */
export interface TokenCreated {
  /** The token. */
  token_id: Id;
  /** What it is called. */
  name: string;
  /** What it may do. */
  scopes: Array<string>;
}

/** The message of security.mfa_enabled. */
export interface MfaEnabledMessage {
  /** The kind of event. */
  type: "security.mfa_enabled";
  /** When it happened. */
  timestamp: Timestamp;
  data: MfaEnabled;
}

/** What there is to know of security.mfa_enabled. */
export interface MfaEnabled {
  /** The second factor. */
  factor_id: Id;
  /** What it is, an authenticator app (`totp`) or a passkey. */
  kind: string;
  /** What it is called. */
  name: string;
  /** How many second factors the account has now. */
  factors_left: number;
}

/** The message of security.mfa_disabled. */
export interface MfaDisabledMessage {
  /** The kind of event. */
  type: "security.mfa_disabled";
  /** When it happened. */
  timestamp: Timestamp;
  data: MfaDisabled;
}

/** What there is to know of security.mfa_disabled. */
export interface MfaDisabled {
  /** The second factor. */
  factor_id: Id;
  /** What it is, an authenticator app (`totp`) or a passkey. */
  kind: string;
  /** What it is called. */
  name: string;
  /** How many second factors the account has now. */
  factors_left: number;
}

/** The message of security.export_ready. */
export interface ExportReadyMessage {
  /** The kind of event. */
  type: "security.export_ready";
  /** When it happened. */
  timestamp: Timestamp;
  data: ExportReady;
}

/** What there is to know of security.export_ready. */
export interface ExportReady {
  /** The export, as `get_personal_export` takes it. */
  export_id: Id;
  /** Until when it can be downloaded. */
  expires_at: string;
}

/** The message of security.passkey_added. */
export interface PasskeyAddedMessage {
  /** The kind of event. */
  type: "security.passkey_added";
  /** When it happened. */
  timestamp: Timestamp;
  data: PasskeyAdded;
}

/** What there is to know of security.passkey_added. */
export interface PasskeyAdded {
  /** The passkey. */
  passkey_id: Id;
  /** What it is called. */
  name: string;
}

/** The message of security.identity_linked. */
export interface IdentityLinkedMessage {
  /** The kind of event. */
  type: "security.identity_linked";
  /** When it happened. */
  timestamp: Timestamp;
  data: IdentityLinked;
}

/** What there is to know of security.identity_linked. */
export interface IdentityLinked {
  /** The identity, as `list_identities` names it. */
  identity_id: Id;
  /** What the provider is called. */
  name: string;
}

/** The message of security.passkey_copied. */
export interface PasskeyCopiedMessage {
  /** The kind of event. */
  type: "security.passkey_copied";
  /** When it happened. */
  timestamp: Timestamp;
  data: PasskeyCopied;
}

/** What there is to know of security.passkey_copied. */
export interface PasskeyCopied {
  /** The passkey. */
  passkey_id: Id;
  /** What it is called. */
  name: string;
}

/** The message of security.refresh_reuse. */
export interface RefreshReuseMessage {
  /** The kind of event. */
  type: "security.refresh_reuse";
  /** When it happened. */
  timestamp: Timestamp;
  data: RefreshReuse;
}

/** What there is to know of security.refresh_reuse. */
export interface RefreshReuse {
  /** The session. */
  session_id: Id;
  /** What the device is called, if it said so. */
  device_name: string | null;
  /** What its program calls itself. */
  user_agent: string;
  /** The network address it came from. */
  address: string;
}

/** The message of webhook.disabled. */
export interface WebhookDisabledMessage {
  /** The kind of event. */
  type: "webhook.disabled";
  /** When it happened. */
  timestamp: Timestamp;
  data: WebhookDisabled;
}

/** What there is to know of webhook.disabled. */
export interface WebhookDisabled {
  /** The webhook. */
  webhook_id: Id;
  /** Where it sent to. */
  host: string;
  /** Why: `gone` or `failing`. */
  reason: string;
}

/** The message of webhook.test. */
export interface WebhookTestMessage {
  /** The kind of event. */
  type: "webhook.test";
  /** When it happened. */
  timestamp: Timestamp;
  data: WebhookTest;
}

/** What there is to know of webhook.test. */
export interface WebhookTest {
  /** The webhook. */
  webhook_id: Id;
}

/** A kind of event. */
export interface EventTypeSummary {
  name: EventName;
  /** What it is called. */
  title: string;
  /** When it happens and what it means, as Markdown. */
  description: string;
  /** Whether it comes into the feed whatever the preferences say. */
  always_in_app: boolean;
}

/** All kinds of events. */
export interface EventTypeList {
  /** The kinds of events, in the order of this document. */
  items: Array<EventTypeSummary>;
}

/** A kind of event, with its message. */
export interface EventType {
  name: EventName;
  /** What it is called. */
  title: string;
  /** When it happens and what it means, as Markdown. */
  description: string;
  /** Whether it comes into the feed whatever the preferences say. */
  always_in_app: boolean;
  /** The JSON Schema (2020-12) of the message that webhooks get. */
  message_schema: Record<string, unknown>;
  /** Such a message. */
  example: Record<string, unknown>;
}

/** The channels of one kind of event. */
export interface Preference {
  event_type: EventName;
  /** Whether it comes into the feed. */
  in_app: boolean;
  /** Whether it goes to those of the caller's webhooks that want it. */
  webhook: boolean;
}

/** The channels to use for one kind of event. */
export interface PreferenceSet {
  event_type: KnownEvent;
  /** Whether it comes into the feed. */
  in_app: boolean;
  /** Whether it goes to those of the caller's webhooks that want it. */
  webhook: boolean;
}

/**
 * From which amount on a transaction is a large one: minor units of the base currency of the
 * book it is in, whichever way the money went.
 */
export type LargeTransactionAmount = number;

/** What reaches the caller, and how. */
export interface Preferences {
  /** Every kind of event, in the order of `list_event_types`. */
  items: Array<Preference>;
  large_transaction_amount: LargeTransactionAmount;
  version: Version;
}

/** The preferences to have from now on. */
export interface PreferencesReplace {
  /** Kinds of events, each once; those left out are as usual. */
  items: Array<PreferenceSet>;
  large_transaction_amount?: LargeTransactionAmount;
}

/** Where messages are sent to by POST. A key in its query is seen by whoever reads the webhook. */
export type WebhookUrl = string;

/** What it is for, in the owner's words. */
export type WebhookDescription = string | null;

/** The kinds of events that are sent; null for all, also those still to come. */
export type WebhookEventTypes = Array<EventName> | null;

/** The kinds of events to send; null or left out for all, also those still to come. */
export type WebhookEventTypesSet = Array<KnownEvent> | null;

/**
 * The books whose events are sent, and nothing of the account; null for all books and the
 * account.
 */
export type WebhookBooks = Array<Id> | null;

/** Whether messages are sent. */
export type WebhookStatus = "enabled" | "disabled";

/**
 * Why it is disabled: by its `owner`, because the address said that it is `gone` (410), or
 * because it was `failing` for 120 hours. Null while it is enabled.
 */
export type WebhookDisabledReason = string | null;

/** The secret that messages are signed with, as Standard Webhooks writes it. */
export type WebhookSecretText = string;

/** An address that messages are sent to. */
export interface Webhook {
  id: Id;
  url: WebhookUrl;
  description: WebhookDescription;
  event_types: WebhookEventTypes;
  book_ids: WebhookBooks;
  status: WebhookStatus;
  disabled_reason: WebhookDisabledReason;
  /** Since when it is disabled. */
  disabled_at: string | null;
  /** Since when nothing could be delivered; null if the last message was. */
  failing_since: string | null;
  /** Until when messages are also signed with the secret before this one. */
  previous_secret_expires_at: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** A new webhook, and its secret. */
export interface WebhookCreated {
  id: Id;
  url: WebhookUrl;
  description: WebhookDescription;
  event_types: WebhookEventTypes;
  book_ids: WebhookBooks;
  status: WebhookStatus;
  disabled_reason: WebhookDisabledReason;
  /** Since when it is disabled. */
  disabled_at: string | null;
  /** Since when nothing could be delivered; null if the last message was. */
  failing_since: string | null;
  /** Until when messages are also signed with the secret before this one. */
  previous_secret_expires_at: string | null;
  version: Version;
  created_at: Timestamp;
  updated_at: Timestamp;
  secret: WebhookSecretText;
}

/** A webhook to create. */
export interface WebhookCreate {
  url: WebhookUrl;
  description?: WebhookDescription;
  event_types?: WebhookEventTypesSet;
  book_ids?: WebhookBooks;
}

/** What to change of a webhook. */
export interface WebhookUpdate {
  url?: WebhookUrl;
  description?: WebhookDescription;
  event_types?: WebhookEventTypesSet;
  book_ids?: WebhookBooks;
}

/** A page of webhooks. */
export interface WebhookPage {
  /** The webhooks, newest first. */
  items: Array<Webhook>;
  next_cursor: NextCursor;
}

/** The new secret of a webhook. */
export interface WebhookSecret {
  secret: WebhookSecretText;
  /** Until when messages are also signed with the secret before this one. */
  previous_secret_expires_at: Timestamp;
}

/** Whether the address took the message. */
export type AttemptOutcome = "delivered" | "failed";

/** One try to deliver a message. */
export interface WebhookAttempt {
  id: Id;
  /** The message; its header `webhook-id`, the same at every try. */
  message_id: Id;
  event_type: EventName;
  /** Which try of the message it was. */
  number: number;
  outcome: AttemptOutcome;
  /** The HTTP status of the answer; null if there was none. */
  status_code: number | null;
  /** What went wrong, in a line; null if nothing did. */
  error: string | null;
  /** How long it took. */
  duration_ms: number;
  /**
   * The beginning of the answer's body, without what looks like a secret; null if there was
   * none.
   */
  response_excerpt: string | null;
  /** When it began. */
  attempted_at: Timestamp;
  /** When it was to be tried again, as of this attempt; null for no more. */
  next_attempt_at: string | null;
}

/** A page of attempts. */
export interface WebhookAttemptPage {
  /** The attempts, newest first. */
  items: Array<WebhookAttempt>;
  next_cursor: NextCursor;
}

/** What spending is grouped by. */
export type SpendingBy = "category" | "group";

/** The periods that spending is shown for. */
export type SpendingInterval = "total" | "month" | "quarter" | "year";

/** The periods that a report is shown for. */
export type ReportInterval = "month" | "quarter" | "year";

/** What net worth is made up of. */
export type NetWorthBy = "account_kind" | "account" | "total";

/** The message of goal.reached. */
export interface GoalReachedMessage {
  /** The kind of event. */
  type: "goal.reached";
  /** When it happened. */
  timestamp: Timestamp;
  data: GoalReached;
}

/** What there is to know of goal.reached. */
export interface GoalReached {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The goal. */
  goal_id: Id;
  /** The category that is to reach it. */
  category_id: Id;
  /** Its name. */
  category_name: string;
  kind: GoalKind;
  /** The month. */
  month: string;
  /** What is to be reached. */
  amount: Amount;
  /** What counts for it at the end of the month. */
  saved: Amount;
  /** What was to be assigned in the month, to reach it in time. */
  needed: Amount;
  /** What is assigned in the month. */
  assigned: Amount;
  /** The day by which it is to be reached; null for a goal without one. */
  target_date: string | null;
  /** The currency of the amounts. */
  currency: Currency;
}

/** The message of goal.off_track. */
export interface GoalOffTrackMessage {
  /** The kind of event. */
  type: "goal.off_track";
  /** When it happened. */
  timestamp: Timestamp;
  data: GoalOffTrack;
}

/** What there is to know of goal.off_track. */
export interface GoalOffTrack {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The goal. */
  goal_id: Id;
  /** The category that is to reach it. */
  category_id: Id;
  /** Its name. */
  category_name: string;
  kind: GoalKind;
  /** The month. */
  month: string;
  /** What is to be reached. */
  amount: Amount;
  /** What counts for it at the end of the month. */
  saved: Amount;
  /** What was to be assigned in the month, to reach it in time. */
  needed: Amount;
  /** What is assigned in the month. */
  assigned: Amount;
  /** The day by which it is to be reached; null for a goal without one. */
  target_date: string | null;
  /** The currency of the amounts. */
  currency: Currency;
}

/** The message of bill.amount_changed. */
export interface BillAmountChangedMessage {
  /** The kind of event. */
  type: "bill.amount_changed";
  /** When it happened. */
  timestamp: Timestamp;
  data: BillAmountChanged;
}

/** What there is to know of bill.amount_changed. */
export interface BillAmountChanged {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** The schedule. */
  schedule_id: Id;
  /** Its name. */
  schedule_name: string;
  /** The account. */
  account_id: Id;
  /** Its name. */
  account_name: string;
  /** What was entered. */
  transaction_id: Id;
  /** The day that the rule gives, which names the occurrence. */
  date: string;
  /** The day on which it fell due. */
  due_date: string;
  /** What the schedule says; negative when money goes out. */
  expected: Amount;
  /** What was entered. */
  amount: Amount;
  /** The currency of the amounts. */
  currency: Currency;
  /** Who did it; null for the service itself. */
  actor_id: string | null;
}

/** The message of subscription.detected. */
export interface SubscriptionDetectedMessage {
  /** The kind of event. */
  type: "subscription.detected";
  /** When it happened. */
  timestamp: Timestamp;
  data: SubscriptionDetected;
}

/** What there is to know of subscription.detected. */
export interface SubscriptionDetected {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** Its last transaction, by which `confirm_recurring_candidate` makes a schedule of it. */
  candidate_id: Id;
  /** The account. */
  account_id: Id;
  /** Its name. */
  account_name: string;
  /** Who is paid. */
  payee_id: Id;
  /** Its name. */
  payee_name: string;
  /** How often it is paid. */
  every: "week" | "two_weeks" | "month" | "quarter" | "year";
  /** The day of the last payment. */
  date: string;
  /** The day on which the next one is to be expected. */
  next_date: string;
  /** What it costs now; negative, for money goes out. */
  amount: Amount;
  /** The currency of the amounts. */
  currency: Currency;
}

/** The message of subscription.price_increased. */
export interface SubscriptionPriceIncreasedMessage {
  /** The kind of event. */
  type: "subscription.price_increased";
  /** When it happened. */
  timestamp: Timestamp;
  data: SubscriptionPriceIncreased;
}

/** What there is to know of subscription.price_increased. */
export interface SubscriptionPriceIncreased {
  /** The book. */
  book_id: Id;
  /** Its name. */
  book_name: string;
  /** Its last transaction, by which `confirm_recurring_candidate` makes a schedule of it. */
  candidate_id: Id;
  /** The account. */
  account_id: Id;
  /** Its name. */
  account_name: string;
  /** Who is paid. */
  payee_id: Id;
  /** Its name. */
  payee_name: string;
  /** How often it is paid. */
  every: "week" | "two_weeks" | "month" | "quarter" | "year";
  /** The day of the last payment. */
  date: string;
  /** The day on which the next one is to be expected. */
  next_date: string;
  /** What it costs now; negative, for money goes out. */
  amount: Amount;
  /** What it cost before. */
  amount_before: Amount;
  /** The currency of the amounts. */
  currency: Currency;
}
