"""The events of the specification: what happens, and the message that tells of it."""

from typing import Final

from generated.runtime import EventType

EVENTS: Final[dict[str, EventType]] = {
    event.name: event
    for event in (
        EventType(
            name="import.finished",
            title="An import was committed",
            description="The accepted rows of a bank file have become transactions. Everybody in the book is told.",
            schema={
                "type": "object",
                "description": "The message of import.finished.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["import.finished"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of import.finished.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "import_id",
                            "account_id",
                            "account_name",
                            "filename",
                            "transactions_created",
                            "actor_id",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "import_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The import.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The account.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "filename": {
                                "type": ["string", "null"],
                                "maxLength": 255,
                                "description": "The name that the file was sent with.",
                            },
                            "transactions_created": {
                                "type": "integer",
                                "format": "int32",
                                "minimum": 0,
                                "maximum": 2147483647,
                                "description": "How many transactions were entered.",
                            },
                            "actor_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "Who did it; null for the service itself.",
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "import_id": "0190a5c3-70ab-7d07-9000-000000001001",
                                "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                                "account_name": "Current account",
                                "filename": "january.csv",
                                "transactions_created": 14,
                                "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "import.finished",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "import_id": "0190a5c3-70ab-7d07-9000-000000001001",
                            "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                            "account_name": "Current account",
                            "filename": "january.csv",
                            "transactions_created": 14,
                            "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                        },
                    }
                ],
            },
            example={
                "type": "import.finished",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "import_id": "0190a5c3-70ab-7d07-9000-000000001001",
                    "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                    "account_name": "Current account",
                    "filename": "january.csv",
                    "transactions_created": 14,
                    "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                },
            },
        ),
        EventType(
            name="import.failed",
            title="A bank file could not be read",
            description="A file was sent to be imported, but is no statement of that account, is damaged or too large.\nWhoever sent it is told. A question that the answer asks, such as which column is the date, is\nno failure.",
            schema={
                "type": "object",
                "description": "The message of import.failed.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["import.failed"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of import.failed.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "account_id",
                            "account_name",
                            "filename",
                            "problem",
                            "detail",
                            "actor_id",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "account_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The account.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "filename": {
                                "type": ["string", "null"],
                                "maxLength": 255,
                                "description": "The name that the file was sent with.",
                            },
                            "problem": {
                                "type": "string",
                                "pattern": "^[a-z]+(-[a-z0-9]+)*$",
                                "maxLength": 60,
                                "description": "The slug of the problem that the upload was answered with.",
                            },
                            "detail": {
                                "type": "string",
                                "maxLength": 4000,
                                "description": "What is wrong with the file.",
                            },
                            "actor_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "Who did it; null for the service itself.",
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                                "account_name": "Current account",
                                "filename": "january.pdf",
                                "problem": "not-a-bank-file",
                                "detail": "The file is a PDF document.",
                                "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "import.failed",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                            "account_name": "Current account",
                            "filename": "january.pdf",
                            "problem": "not-a-bank-file",
                            "detail": "The file is a PDF document.",
                            "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                        },
                    }
                ],
            },
            example={
                "type": "import.failed",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                    "account_name": "Current account",
                    "filename": "january.pdf",
                    "problem": "not-a-bank-file",
                    "detail": "The file is a PDF document.",
                    "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                },
            },
        ),
        EventType(
            name="book.invited",
            title="Somebody invited you to a book",
            description="An owner has made an invitation for the address of an account. Whoever has that account is\ntold, if the address is verified, unless they are in the book already. They accept it by\n`accept_invitation` with `book_id` and `invitation_id`; the token is not told.",
            schema={
                "type": "object",
                "description": "The message of book.invited.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["book.invited"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of book.invited.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "invitation_id",
                            "role",
                            "expires_at",
                            "actor_id",
                            "actor_name",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "invitation_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The invitation.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "role": {
                                "type": "string",
                                "enum": ["viewer", "contributor", "editor", "owner"],
                                "description": "What a member may do: a viewer reads; a contributor also adds transactions and payees, and\nchanges or deletes those transactions that are the member's own; an editor changes\neverything but the book itself; an owner may do that too, and says who is in the book.\n",
                                "examples": ["owner"],
                            },
                            "expires_at": {
                                "type": "string",
                                "format": "date-time",
                                "description": "Until when it can be accepted.",
                                "examples": ["2026-01-31T12:00:00Z"],
                            },
                            "actor_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "Who made it; null for the service itself.",
                            },
                            "actor_name": {
                                "type": ["string", "null"],
                                "maxLength": 100,
                                "description": "What whoever made it is called; null if there is no such user any more.",
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "invitation_id": "0190a5c3-d0bc-7d0d-9600-000000001701",
                                "role": "editor",
                                "expires_at": "2026-01-17T19:40:00Z",
                                "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                                "actor_name": "Ada Example",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "book.invited",
                        "timestamp": "2026-01-10T19:40:00Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "invitation_id": "0190a5c3-d0bc-7d0d-9600-000000001701",
                            "role": "editor",
                            "expires_at": "2026-01-17T19:40:00Z",
                            "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                            "actor_name": "Ada Example",
                        },
                    }
                ],
            },
            example={
                "type": "book.invited",
                "timestamp": "2026-01-10T19:40:00Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "invitation_id": "0190a5c3-d0bc-7d0d-9600-000000001701",
                    "role": "editor",
                    "expires_at": "2026-01-17T19:40:00Z",
                    "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                    "actor_name": "Ada Example",
                },
            },
        ),
        EventType(
            name="book.joined",
            title="Somebody joined a book",
            description="Somebody has accepted an invitation to a book. Everybody else in the book is told.",
            schema={
                "type": "object",
                "description": "The message of book.joined.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["book.joined"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of book.joined.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "member_id",
                            "user_id",
                            "display_name",
                            "role",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "member_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The member.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "user_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The user who it is.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "display_name": {
                                "type": ["string", "null"],
                                "maxLength": 100,
                                "description": "What the user is called; null if the user is no more.",
                            },
                            "role": {
                                "type": "string",
                                "enum": ["viewer", "contributor", "editor", "owner"],
                                "description": "What a member may do: a viewer reads; a contributor also adds transactions and payees, and\nchanges or deletes those transactions that are the member's own; an editor changes\neverything but the book itself; an owner may do that too, and says who is in the book.\n",
                                "examples": ["owner"],
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "member_id": "0190a5c3-d0bc-7d0d-9600-000000001602",
                                "user_id": "0190a5c2-7b1e-7c3d-9f00-000000000002",
                                "display_name": "Grace Example",
                                "role": "editor",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "book.joined",
                        "timestamp": "2026-01-10T20:05:00Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "member_id": "0190a5c3-d0bc-7d0d-9600-000000001602",
                            "user_id": "0190a5c2-7b1e-7c3d-9f00-000000000002",
                            "display_name": "Grace Example",
                            "role": "editor",
                        },
                    }
                ],
            },
            example={
                "type": "book.joined",
                "timestamp": "2026-01-10T20:05:00Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "member_id": "0190a5c3-d0bc-7d0d-9600-000000001602",
                    "user_id": "0190a5c2-7b1e-7c3d-9f00-000000000002",
                    "display_name": "Grace Example",
                    "role": "editor",
                },
            },
        ),
        EventType(
            name="book.role_changed",
            title="A member has another role",
            description="An owner has given a member of a book another role. The member is told.",
            schema={
                "type": "object",
                "description": "The message of book.role_changed.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["book.role_changed"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of book.role_changed.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "member_id",
                            "user_id",
                            "role",
                            "previous_role",
                            "actor_id",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "member_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The member.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "user_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The user who it is.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "role": {
                                "type": "string",
                                "enum": ["viewer", "contributor", "editor", "owner"],
                                "description": "What a member may do: a viewer reads; a contributor also adds transactions and payees, and\nchanges or deletes those transactions that are the member's own; an editor changes\neverything but the book itself; an owner may do that too, and says who is in the book.\n",
                                "examples": ["owner"],
                            },
                            "previous_role": {
                                "type": "string",
                                "enum": ["viewer", "contributor", "editor", "owner"],
                                "description": "What a member may do: a viewer reads; a contributor also adds transactions and payees, and\nchanges or deletes those transactions that are the member's own; an editor changes\neverything but the book itself; an owner may do that too, and says who is in the book.\n",
                                "examples": ["owner"],
                            },
                            "actor_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "Who did it; null for the service itself.",
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "member_id": "0190a5c3-d0bc-7d0d-9600-000000001602",
                                "user_id": "0190a5c2-7b1e-7c3d-9f00-000000000002",
                                "role": "editor",
                                "previous_role": "viewer",
                                "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "book.role_changed",
                        "timestamp": "2026-01-10T20:05:00Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "member_id": "0190a5c3-d0bc-7d0d-9600-000000001602",
                            "user_id": "0190a5c2-7b1e-7c3d-9f00-000000000002",
                            "role": "editor",
                            "previous_role": "viewer",
                            "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                        },
                    }
                ],
            },
            example={
                "type": "book.role_changed",
                "timestamp": "2026-01-10T20:05:00Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "member_id": "0190a5c3-d0bc-7d0d-9600-000000001602",
                    "user_id": "0190a5c2-7b1e-7c3d-9f00-000000000002",
                    "role": "editor",
                    "previous_role": "viewer",
                    "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                },
            },
        ),
        EventType(
            name="budget.exceeded",
            title="A category or limit is overspent",
            description="What a category has left in a month, or a limit in a period, fell below zero. Told once; when it\nhas been brought back to zero or more, and is overspent again, it is told again. Months and\nperiods before the last one are left alone, so that entering old transactions tells nobody.",
            schema={
                "type": "object",
                "description": "The message of budget.exceeded.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["budget.exceeded"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of budget.exceeded.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "category_id",
                            "category_name",
                            "month",
                            "limit_id",
                            "limit_name",
                            "start_date",
                            "end_date",
                            "held",
                            "spent",
                            "balance",
                            "currency",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "category_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "The category; null for a limit.",
                            },
                            "category_name": {
                                "type": ["string", "null"],
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "month": {
                                "type": ["string", "null"],
                                "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$",
                                "maxLength": 7,
                                "description": "The month of the budget; null for a limit.",
                            },
                            "limit_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "The limit; null for a category.",
                            },
                            "limit_name": {
                                "type": ["string", "null"],
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "start_date": {
                                "type": ["string", "null"],
                                "format": "date",
                                "description": "The first day of the limit's period; null for a category.",
                            },
                            "end_date": {
                                "type": ["string", "null"],
                                "format": "date",
                                "description": "The last day of the limit's period.",
                            },
                            "held": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What there was to spend: carried over and assigned, or what the limit allows for the\nperiod.\n",
                                "examples": [-1250],
                            },
                            "spent": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What was spent of it in the month or period, less what came back.",
                                "examples": [-1250],
                            },
                            "balance": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What is left of it; negative when it is overspent.",
                                "examples": [-1250],
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amounts.",
                                "examples": ["EUR"],
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01",
                                "category_name": "Groceries",
                                "month": "2026-01",
                                "limit_id": None,
                                "limit_name": None,
                                "start_date": None,
                                "end_date": None,
                                "held": 40000,
                                "spent": 41250,
                                "balance": -1250,
                                "currency": "EUR",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "budget.exceeded",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01",
                            "category_name": "Groceries",
                            "month": "2026-01",
                            "limit_id": None,
                            "limit_name": None,
                            "start_date": None,
                            "end_date": None,
                            "held": 40000,
                            "spent": 41250,
                            "balance": -1250,
                            "currency": "EUR",
                        },
                    }
                ],
            },
            example={
                "type": "budget.exceeded",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01",
                    "category_name": "Groceries",
                    "month": "2026-01",
                    "limit_id": None,
                    "limit_name": None,
                    "start_date": None,
                    "end_date": None,
                    "held": 40000,
                    "spent": 41250,
                    "balance": -1250,
                    "currency": "EUR",
                },
            },
        ),
        EventType(
            name="budget.threshold_reached",
            title="A category or limit is spent to a threshold",
            description="Of what a category held in a month, carried over and assigned, 50, 80 or 100 percent are\nspent; or of a limit in a period as much as one of its `thresholds` says. A single step past\nseveral thresholds tells of the highest. Each is told once; when spending has fallen below a\nthreshold, and reaches it again, it is told again.",
            schema={
                "type": "object",
                "description": "The message of budget.threshold_reached.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["budget.threshold_reached"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of budget.threshold_reached.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "category_id",
                            "category_name",
                            "month",
                            "limit_id",
                            "limit_name",
                            "start_date",
                            "end_date",
                            "threshold",
                            "held",
                            "spent",
                            "balance",
                            "currency",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "category_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "The category; null for a limit.",
                            },
                            "category_name": {
                                "type": ["string", "null"],
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "month": {
                                "type": ["string", "null"],
                                "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$",
                                "maxLength": 7,
                                "description": "The month of the budget; null for a limit.",
                            },
                            "limit_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "The limit; null for a category.",
                            },
                            "limit_name": {
                                "type": ["string", "null"],
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "start_date": {
                                "type": ["string", "null"],
                                "format": "date",
                                "description": "The first day of the limit's period; null for a category.",
                            },
                            "end_date": {
                                "type": ["string", "null"],
                                "format": "date",
                                "description": "The last day of the limit's period.",
                            },
                            "threshold": {
                                "type": "integer",
                                "format": "int32",
                                "minimum": 1,
                                "maximum": 1000,
                                "description": "The threshold, in percent of `held`.",
                            },
                            "held": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What there was to spend: carried over and assigned, or what the limit allows for the\nperiod.\n",
                                "examples": [-1250],
                            },
                            "spent": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What was spent of it in the month or period, less what came back.",
                                "examples": [-1250],
                            },
                            "balance": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What is left of it; negative when it is overspent.",
                                "examples": [-1250],
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amounts.",
                                "examples": ["EUR"],
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01",
                                "category_name": "Groceries",
                                "month": "2026-01",
                                "limit_id": None,
                                "limit_name": None,
                                "start_date": None,
                                "end_date": None,
                                "threshold": 80,
                                "held": 40000,
                                "spent": 33000,
                                "balance": 7000,
                                "currency": "EUR",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "budget.threshold_reached",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01",
                            "category_name": "Groceries",
                            "month": "2026-01",
                            "limit_id": None,
                            "limit_name": None,
                            "start_date": None,
                            "end_date": None,
                            "threshold": 80,
                            "held": 40000,
                            "spent": 33000,
                            "balance": 7000,
                            "currency": "EUR",
                        },
                    }
                ],
            },
            example={
                "type": "budget.threshold_reached",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "category_id": "0190a5c3-30cc-7d03-8c00-000000000c01",
                    "category_name": "Groceries",
                    "month": "2026-01",
                    "limit_id": None,
                    "limit_name": None,
                    "start_date": None,
                    "end_date": None,
                    "threshold": 80,
                    "held": 40000,
                    "spent": 33000,
                    "balance": 7000,
                    "currency": "EUR",
                },
            },
        ),
        EventType(
            name="goal.reached",
            title="A goal is reached",
            description="What counts for a goal has come to its amount. Told once; for a goal of each month, once a month. When\nit has fallen below its amount, and reaches it again, it is told again.",
            schema={
                "type": "object",
                "description": "The message of goal.reached.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["goal.reached"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of goal.reached.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "goal_id",
                            "category_id",
                            "category_name",
                            "kind",
                            "month",
                            "amount",
                            "saved",
                            "needed",
                            "assigned",
                            "target_date",
                            "currency",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "goal_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The goal.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "category_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The category that is to reach it.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "category_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "kind": {
                                "type": "string",
                                "enum": [
                                    "target_balance",
                                    "target_balance_by_date",
                                    "monthly_funding",
                                    "spending_target",
                                ],
                                "description": "What sort of goal it is.",
                                "examples": ["monthly_funding"],
                            },
                            "month": {
                                "type": "string",
                                "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$",
                                "maxLength": 7,
                                "description": "The month.",
                            },
                            "amount": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What is to be reached.",
                                "examples": [-1250],
                            },
                            "saved": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What counts for it at the end of the month.",
                                "examples": [-1250],
                            },
                            "needed": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What was to be assigned in the month, to reach it in time.",
                                "examples": [-1250],
                            },
                            "assigned": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What is assigned in the month.",
                                "examples": [-1250],
                            },
                            "target_date": {
                                "type": ["string", "null"],
                                "format": "date",
                                "description": "The day by which it is to be reached; null for a goal without one.",
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amounts.",
                                "examples": ["EUR"],
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601",
                                "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02",
                                "category_name": "Rent",
                                "kind": "target_balance_by_date",
                                "month": "2026-01",
                                "amount": 120000,
                                "saved": 120000,
                                "needed": 10125,
                                "assigned": 10125,
                                "target_date": "2026-12-01",
                                "currency": "EUR",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "goal.reached",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601",
                            "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02",
                            "category_name": "Rent",
                            "kind": "target_balance_by_date",
                            "month": "2026-01",
                            "amount": 120000,
                            "saved": 120000,
                            "needed": 10125,
                            "assigned": 10125,
                            "target_date": "2026-12-01",
                            "currency": "EUR",
                        },
                    }
                ],
            },
            example={
                "type": "goal.reached",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601",
                    "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02",
                    "category_name": "Rent",
                    "kind": "target_balance_by_date",
                    "month": "2026-01",
                    "amount": 120000,
                    "saved": 120000,
                    "needed": 10125,
                    "assigned": 10125,
                    "target_date": "2026-12-01",
                    "currency": "EUR",
                },
            },
        ),
        EventType(
            name="goal.off_track",
            title="A goal was given less than it needed",
            description="A month has ended, in which less was assigned to a goal than what it needed to be reached in time.\nTold once a month, when the next one begins in the book's time zone; not after the goal's date, nor\nof a balance without a date, which is never late.",
            schema={
                "type": "object",
                "description": "The message of goal.off_track.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["goal.off_track"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of goal.off_track.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "goal_id",
                            "category_id",
                            "category_name",
                            "kind",
                            "month",
                            "amount",
                            "saved",
                            "needed",
                            "assigned",
                            "target_date",
                            "currency",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "goal_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The goal.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "category_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The category that is to reach it.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "category_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "kind": {
                                "type": "string",
                                "enum": [
                                    "target_balance",
                                    "target_balance_by_date",
                                    "monthly_funding",
                                    "spending_target",
                                ],
                                "description": "What sort of goal it is.",
                                "examples": ["monthly_funding"],
                            },
                            "month": {
                                "type": "string",
                                "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$",
                                "maxLength": 7,
                                "description": "The month.",
                            },
                            "amount": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What is to be reached.",
                                "examples": [-1250],
                            },
                            "saved": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What counts for it at the end of the month.",
                                "examples": [-1250],
                            },
                            "needed": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What was to be assigned in the month, to reach it in time.",
                                "examples": [-1250],
                            },
                            "assigned": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What is assigned in the month.",
                                "examples": [-1250],
                            },
                            "target_date": {
                                "type": ["string", "null"],
                                "format": "date",
                                "description": "The day by which it is to be reached; null for a goal without one.",
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amounts.",
                                "examples": ["EUR"],
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601",
                                "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02",
                                "category_name": "Rent",
                                "kind": "target_balance_by_date",
                                "month": "2026-01",
                                "amount": 120000,
                                "saved": 3500,
                                "needed": 10125,
                                "assigned": 5000,
                                "target_date": "2026-12-01",
                                "currency": "EUR",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "goal.off_track",
                        "timestamp": "2026-02-01T00:07:02Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601",
                            "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02",
                            "category_name": "Rent",
                            "kind": "target_balance_by_date",
                            "month": "2026-01",
                            "amount": 120000,
                            "saved": 3500,
                            "needed": 10125,
                            "assigned": 5000,
                            "target_date": "2026-12-01",
                            "currency": "EUR",
                        },
                    }
                ],
            },
            example={
                "type": "goal.off_track",
                "timestamp": "2026-02-01T00:07:02Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "goal_id": "0190a5c3-c0aa-7d0c-9500-000000001601",
                    "category_id": "0190a5c3-30cc-7d03-8c00-000000000c02",
                    "category_name": "Rent",
                    "kind": "target_balance_by_date",
                    "month": "2026-01",
                    "amount": 120000,
                    "saved": 3500,
                    "needed": 10125,
                    "assigned": 5000,
                    "target_date": "2026-12-01",
                    "currency": "EUR",
                },
            },
        ),
        EventType(
            name="transaction.large",
            title="A large transaction was entered",
            description="A transaction of at least the member's `large_transaction_amount` was entered, or changed to\nreach it. Transfers between accounts of the book are left out, and so is what an import brings\nthat is more than 31 days old.",
            schema={
                "type": "object",
                "description": "The message of transaction.large.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["transaction.large"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of transaction.large.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "transaction_id",
                            "account_id",
                            "account_name",
                            "date",
                            "amount",
                            "currency",
                            "payee_name",
                            "memo",
                            "actor_id",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "transaction_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The transaction.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The account.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "date": {
                                "type": "string",
                                "format": "date",
                                "description": "Its date.",
                            },
                            "amount": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "Its amount; negative when money went out.",
                                "examples": [-1250],
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amounts.",
                                "examples": ["EUR"],
                            },
                            "payee_name": {
                                "type": ["string", "null"],
                                "maxLength": 120,
                                "description": "Who paid or was paid.",
                            },
                            "memo": {
                                "type": ["string", "null"],
                                "maxLength": 500,
                                "description": "Its memo.",
                            },
                            "actor_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "Who did it; null for the service itself.",
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                                "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                                "account_name": "Current account",
                                "date": "2026-01-28",
                                "amount": -125000,
                                "currency": "EUR",
                                "payee_name": "Corner Market",
                                "memo": None,
                                "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "transaction.large",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                            "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                            "account_name": "Current account",
                            "date": "2026-01-28",
                            "amount": -125000,
                            "currency": "EUR",
                            "payee_name": "Corner Market",
                            "memo": None,
                            "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                        },
                    }
                ],
            },
            example={
                "type": "transaction.large",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                    "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                    "account_name": "Current account",
                    "date": "2026-01-28",
                    "amount": -125000,
                    "currency": "EUR",
                    "payee_name": "Corner Market",
                    "memo": None,
                    "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                },
            },
        ),
        EventType(
            name="bill.due_soon",
            title="Something falls due soon",
            description="What a schedule enters falls due in as many days as its `remind_days_before` says, and nobody\nhas entered or skipped it yet. Told once, when that day begins in the book's time zone.",
            schema={
                "type": "object",
                "description": "The message of bill.due_soon.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["bill.due_soon"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of bill.due_soon.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "schedule_id",
                            "schedule_name",
                            "account_id",
                            "account_name",
                            "date",
                            "due_date",
                            "amount",
                            "currency",
                            "autopost",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "schedule_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The schedule.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "schedule_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "account_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The account.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day that the schedule's rule gives, which names the occurrence.",
                            },
                            "due_date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day on which it falls due.",
                            },
                            "amount": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What the schedule says; negative when money goes out.",
                                "examples": [-1250],
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amount.",
                                "examples": ["EUR"],
                            },
                            "autopost": {
                                "type": "boolean",
                                "description": "Whether the service enters it by itself.",
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501",
                                "schedule_name": "Rent",
                                "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                                "account_name": "Current account",
                                "date": "2026-02-01",
                                "due_date": "2026-02-02",
                                "amount": -95000,
                                "currency": "EUR",
                                "autopost": False,
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "bill.due_soon",
                        "timestamp": "2026-01-29T23:00:04Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501",
                            "schedule_name": "Rent",
                            "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                            "account_name": "Current account",
                            "date": "2026-02-01",
                            "due_date": "2026-02-02",
                            "amount": -95000,
                            "currency": "EUR",
                            "autopost": False,
                        },
                    }
                ],
            },
            example={
                "type": "bill.due_soon",
                "timestamp": "2026-01-29T23:00:04Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501",
                    "schedule_name": "Rent",
                    "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                    "account_name": "Current account",
                    "date": "2026-02-01",
                    "due_date": "2026-02-02",
                    "amount": -95000,
                    "currency": "EUR",
                    "autopost": False,
                },
            },
        ),
        EventType(
            name="bill.overdue",
            title="Something was not entered when it fell due",
            description="What a schedule enters fell due yesterday, and nobody has entered or skipped it, nor could the\nservice: an account is closed, or a rate is missing. Told once.",
            schema={
                "type": "object",
                "description": "The message of bill.overdue.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["bill.overdue"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of bill.overdue.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "schedule_id",
                            "schedule_name",
                            "account_id",
                            "account_name",
                            "date",
                            "due_date",
                            "amount",
                            "currency",
                            "autopost",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "schedule_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The schedule.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "schedule_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "account_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The account.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day that the schedule's rule gives, which names the occurrence.",
                            },
                            "due_date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day on which it falls due.",
                            },
                            "amount": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What the schedule says; negative when money goes out.",
                                "examples": [-1250],
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amount.",
                                "examples": ["EUR"],
                            },
                            "autopost": {
                                "type": "boolean",
                                "description": "Whether the service enters it by itself.",
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501",
                                "schedule_name": "Rent",
                                "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                                "account_name": "Current account",
                                "date": "2026-01-29",
                                "due_date": "2026-01-29",
                                "amount": -95000,
                                "currency": "EUR",
                                "autopost": False,
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "bill.overdue",
                        "timestamp": "2026-01-29T23:00:04Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501",
                            "schedule_name": "Rent",
                            "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                            "account_name": "Current account",
                            "date": "2026-01-29",
                            "due_date": "2026-01-29",
                            "amount": -95000,
                            "currency": "EUR",
                            "autopost": False,
                        },
                    }
                ],
            },
            example={
                "type": "bill.overdue",
                "timestamp": "2026-01-29T23:00:04Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501",
                    "schedule_name": "Rent",
                    "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                    "account_name": "Current account",
                    "date": "2026-01-29",
                    "due_date": "2026-01-29",
                    "amount": -95000,
                    "currency": "EUR",
                    "autopost": False,
                },
            },
        ),
        EventType(
            name="bill.amount_changed",
            title="A bill was another amount than expected",
            description="What a schedule had expected was entered with another amount: for a fixed amount any other one, for\nan estimate more than a tenth off, for a range one outside of it. Told once an occurrence.",
            schema={
                "type": "object",
                "description": "The message of bill.amount_changed.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["bill.amount_changed"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of bill.amount_changed.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "schedule_id",
                            "schedule_name",
                            "account_id",
                            "account_name",
                            "transaction_id",
                            "date",
                            "due_date",
                            "expected",
                            "amount",
                            "currency",
                            "actor_id",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "schedule_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The schedule.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "schedule_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "account_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The account.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "transaction_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "What was entered.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day that the rule gives, which names the occurrence.",
                            },
                            "due_date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day on which it fell due.",
                            },
                            "expected": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What the schedule says; negative when money goes out.",
                                "examples": [-1250],
                            },
                            "amount": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What was entered.",
                                "examples": [-1250],
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amounts.",
                                "examples": ["EUR"],
                            },
                            "actor_id": {
                                "type": ["string", "null"],
                                "format": "uuid",
                                "description": "Who did it; null for the service itself.",
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501",
                                "schedule_name": "Rent",
                                "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                                "account_name": "Current account",
                                "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                                "date": "2026-02-01",
                                "due_date": "2026-02-02",
                                "expected": -95000,
                                "amount": -98000,
                                "currency": "EUR",
                                "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "bill.amount_changed",
                        "timestamp": "2026-02-02T08:15:00Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501",
                            "schedule_name": "Rent",
                            "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                            "account_name": "Current account",
                            "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                            "date": "2026-02-01",
                            "due_date": "2026-02-02",
                            "expected": -95000,
                            "amount": -98000,
                            "currency": "EUR",
                            "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                        },
                    }
                ],
            },
            example={
                "type": "bill.amount_changed",
                "timestamp": "2026-02-02T08:15:00Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "schedule_id": "0190a5c3-c0bb-7d0c-9500-000000001501",
                    "schedule_name": "Rent",
                    "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                    "account_name": "Current account",
                    "transaction_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                    "date": "2026-02-01",
                    "due_date": "2026-02-02",
                    "expected": -95000,
                    "amount": -98000,
                    "currency": "EUR",
                    "actor_id": "0190a5c2-7b1e-7c3d-9f00-000000000001",
                },
            },
        ),
        EventType(
            name="subscription.detected",
            title="Something is paid again and again",
            description="Payments that no schedule enters have been found to recur, for a price that seldom changes. Told once,\non the day after the payment by which it became certain.",
            schema={
                "type": "object",
                "description": "The message of subscription.detected.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["subscription.detected"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of subscription.detected.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "candidate_id",
                            "account_id",
                            "account_name",
                            "payee_id",
                            "payee_name",
                            "every",
                            "date",
                            "next_date",
                            "amount",
                            "currency",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "candidate_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "Its last transaction, by which `confirm_recurring_candidate` makes a schedule of it.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The account.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "payee_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "Who is paid.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "payee_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "every": {
                                "type": "string",
                                "enum": ["week", "two_weeks", "month", "quarter", "year"],
                                "description": "How often it is paid.",
                            },
                            "date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day of the last payment.",
                            },
                            "next_date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day on which the next one is to be expected.",
                            },
                            "amount": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What it costs now; negative, for money goes out.",
                                "examples": [-1250],
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amounts.",
                                "examples": ["EUR"],
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "candidate_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                                "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                                "account_name": "Current account",
                                "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01",
                                "payee_name": "Corner Market",
                                "every": "month",
                                "date": "2026-01-28",
                                "next_date": "2026-02-28",
                                "amount": -1399,
                                "currency": "EUR",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "subscription.detected",
                        "timestamp": "2026-01-29T05:23:04Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "candidate_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                            "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                            "account_name": "Current account",
                            "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01",
                            "payee_name": "Corner Market",
                            "every": "month",
                            "date": "2026-01-28",
                            "next_date": "2026-02-28",
                            "amount": -1399,
                            "currency": "EUR",
                        },
                    }
                ],
            },
            example={
                "type": "subscription.detected",
                "timestamp": "2026-01-29T05:23:04Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "candidate_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                    "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                    "account_name": "Current account",
                    "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01",
                    "payee_name": "Corner Market",
                    "every": "month",
                    "date": "2026-01-28",
                    "next_date": "2026-02-28",
                    "amount": -1399,
                    "currency": "EUR",
                },
            },
        ),
        EventType(
            name="subscription.price_increased",
            title="A subscription costs more",
            description="What was told of as `subscription.detected` was paid with more than before. Told once a price, on the\nday after.",
            schema={
                "type": "object",
                "description": "The message of subscription.price_increased.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["subscription.price_increased"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of subscription.price_increased.",
                        "additionalProperties": False,
                        "required": [
                            "book_id",
                            "book_name",
                            "candidate_id",
                            "account_id",
                            "account_name",
                            "payee_id",
                            "payee_name",
                            "every",
                            "date",
                            "next_date",
                            "amount",
                            "amount_before",
                            "currency",
                        ],
                        "properties": {
                            "book_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The book.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "book_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "candidate_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "Its last transaction, by which `confirm_recurring_candidate` makes a schedule of it.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The account.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "account_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "payee_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "Who is paid.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "payee_name": {
                                "type": "string",
                                "maxLength": 120,
                                "description": "Its name.",
                            },
                            "every": {
                                "type": "string",
                                "enum": ["week", "two_weeks", "month", "quarter", "year"],
                                "description": "How often it is paid.",
                            },
                            "date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day of the last payment.",
                            },
                            "next_date": {
                                "type": "string",
                                "format": "date",
                                "description": "The day on which the next one is to be expected.",
                            },
                            "amount": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What it costs now; negative, for money goes out.",
                                "examples": [-1250],
                            },
                            "amount_before": {
                                "type": "integer",
                                "format": "int64",
                                "minimum": -9007199254740991,
                                "maximum": 9007199254740991,
                                "description": "What it cost before.",
                                "examples": [-1250],
                            },
                            "currency": {
                                "type": "string",
                                "pattern": "^[A-Z]{3}$",
                                "minLength": 3,
                                "maxLength": 3,
                                "description": "The currency of the amounts.",
                                "examples": ["EUR"],
                            },
                        },
                        "examples": [
                            {
                                "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                                "book_name": "Home",
                                "candidate_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                                "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                                "account_name": "Current account",
                                "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01",
                                "payee_name": "Corner Market",
                                "every": "month",
                                "date": "2026-01-28",
                                "next_date": "2026-02-28",
                                "amount": -1399,
                                "amount_before": -999,
                                "currency": "EUR",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "subscription.price_increased",
                        "timestamp": "2026-01-29T05:23:04Z",
                        "data": {
                            "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                            "book_name": "Home",
                            "candidate_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                            "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                            "account_name": "Current account",
                            "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01",
                            "payee_name": "Corner Market",
                            "every": "month",
                            "date": "2026-01-28",
                            "next_date": "2026-02-28",
                            "amount": -1399,
                            "amount_before": -999,
                            "currency": "EUR",
                        },
                    }
                ],
            },
            example={
                "type": "subscription.price_increased",
                "timestamp": "2026-01-29T05:23:04Z",
                "data": {
                    "book_id": "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f",
                    "book_name": "Home",
                    "candidate_id": "0190a5c3-50ee-7d05-8e00-000000000e01",
                    "account_id": "0190a5c3-10aa-7d01-8a00-000000000a01",
                    "account_name": "Current account",
                    "payee_id": "0190a5c3-40dd-7d04-8d00-000000000d01",
                    "payee_name": "Corner Market",
                    "every": "month",
                    "date": "2026-01-28",
                    "next_date": "2026-02-28",
                    "amount": -1399,
                    "amount_before": -999,
                    "currency": "EUR",
                },
            },
        ),
        EventType(
            name="security.login_new_device",
            title="A new device logged in",
            description="Somebody has logged in to the account from a device that it was not used with before.",
            schema={
                "type": "object",
                "description": "The message of security.login_new_device.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.login_new_device"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.login_new_device.",
                        "additionalProperties": False,
                        "required": ["session_id", "device_name", "user_agent", "address"],
                        "properties": {
                            "session_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The session.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "device_name": {
                                "type": ["string", "null"],
                                "maxLength": 100,
                                "description": "What the device is called, if it said so.",
                            },
                            "user_agent": {
                                "type": "string",
                                "maxLength": 400,
                                "description": "What its program calls itself.",
                            },
                            "address": {
                                "type": "string",
                                "maxLength": 45,
                                "description": "The network address it came from.",
                            },
                        },
                        "examples": [
                            {
                                "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002",
                                "device_name": "Ada's phone",
                                "user_agent": "Centime/2.1 (Android 16)",
                                "address": "203.0.113.7",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.login_new_device",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002",
                            "device_name": "Ada's phone",
                            "user_agent": "Centime/2.1 (Android 16)",
                            "address": "203.0.113.7",
                        },
                    }
                ],
            },
            example={
                "type": "security.login_new_device",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002",
                    "device_name": "Ada's phone",
                    "user_agent": "Centime/2.1 (Android 16)",
                    "address": "203.0.113.7",
                },
            },
        ),
        EventType(
            name="security.password_changed",
            title="The account's password was changed",
            description="Somebody who knew the password, or could read the account's mail, has given it another one.\nAll other sessions have been ended.",
            schema={
                "type": "object",
                "description": "The message of security.password_changed.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.password_changed"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.password_changed.",
                        "additionalProperties": False,
                        "required": ["user_agent", "address", "by"],
                        "properties": {
                            "user_agent": {
                                "type": "string",
                                "maxLength": 400,
                                "description": "What the program that did it calls itself.",
                            },
                            "address": {
                                "type": "string",
                                "maxLength": 45,
                                "description": "The network address it came from.",
                            },
                            "by": {
                                "type": "string",
                                "enum": ["change", "reset"],
                                "description": "Whether the old password was known, or a mail to the account's address.",
                            },
                        },
                        "examples": [
                            {
                                "user_agent": "Centime/2.1 (Android 16)",
                                "address": "203.0.113.7",
                                "by": "change",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.password_changed",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "user_agent": "Centime/2.1 (Android 16)",
                            "address": "203.0.113.7",
                            "by": "change",
                        },
                    }
                ],
            },
            example={
                "type": "security.password_changed",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "user_agent": "Centime/2.1 (Android 16)",
                    "address": "203.0.113.7",
                    "by": "change",
                },
            },
        ),
        EventType(
            name="security.email_changed",
            title="The account has another address",
            description="Mail to another address was shown to arrive, and the account has moved there; or its old\naddress was brought back. Mails went to both.",
            schema={
                "type": "object",
                "description": "The message of security.email_changed.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.email_changed"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.email_changed.",
                        "additionalProperties": False,
                        "required": ["email", "user_agent", "address"],
                        "properties": {
                            "email": {
                                "type": "string",
                                "maxLength": 254,
                                "description": "The address that the account has now.",
                            },
                            "user_agent": {
                                "type": "string",
                                "maxLength": 400,
                                "description": "What the program that opened the link calls itself.",
                            },
                            "address": {
                                "type": "string",
                                "maxLength": 45,
                                "description": "The network address it came from.",
                            },
                        },
                        "examples": [
                            {
                                "email": "ada.l@example.org",
                                "user_agent": "Centime/2.1 (Android 16)",
                                "address": "203.0.113.7",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.email_changed",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "email": "ada.l@example.org",
                            "user_agent": "Centime/2.1 (Android 16)",
                            "address": "203.0.113.7",
                        },
                    }
                ],
            },
            example={
                "type": "security.email_changed",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "email": "ada.l@example.org",
                    "user_agent": "Centime/2.1 (Android 16)",
                    "address": "203.0.113.7",
                },
            },
        ),
        EventType(
            name="security.token_created",
            title="A personal access token was made",
            description="Somebody who was logged in has made a token, which needs no password.",
            schema={
                "type": "object",
                "description": "The message of security.token_created.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.token_created"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.token_created.",
                        "additionalProperties": False,
                        "required": ["token_id", "name", "scopes"],
                        "properties": {
                            "token_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The token.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "name": {
                                "type": "string",
                                "maxLength": 100,
                                "description": "What it is called.",
                            },
                            "scopes": {
                                "type": "array",
                                "maxItems": 20,
                                "description": "What it may do.",
                                "items": {
                                    "type": "string",
                                    "maxLength": 60,
                                    "description": "A scope.",
                                },
                            },
                        },
                        "examples": [
                            {
                                "token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001",
                                "name": "Nightly import",
                                "scopes": ["budget:read", "budget:write"],
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.token_created",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001",
                            "name": "Nightly import",
                            "scopes": ["budget:read", "budget:write"],
                        },
                    }
                ],
            },
            example={
                "type": "security.token_created",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "token_id": "0190a5c2-7b1e-7c3d-9f00-00000000b001",
                    "name": "Nightly import",
                    "scopes": ["budget:read", "budget:write"],
                },
            },
        ),
        EventType(
            name="security.mfa_enabled",
            title="A second factor was set up",
            description="Somebody who was logged in has confirmed a second factor, which is asked for from now on.",
            schema={
                "type": "object",
                "description": "The message of security.mfa_enabled.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.mfa_enabled"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.mfa_enabled.",
                        "additionalProperties": False,
                        "required": ["factor_id", "kind", "name", "factors_left"],
                        "properties": {
                            "factor_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The second factor.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "kind": {
                                "type": "string",
                                "pattern": "^(totp|passkey)$",
                                "maxLength": 20,
                                "description": "What it is, an authenticator app (`totp`) or a passkey.",
                            },
                            "name": {
                                "type": "string",
                                "maxLength": 100,
                                "description": "What it is called.",
                            },
                            "factors_left": {
                                "type": "integer",
                                "format": "int32",
                                "minimum": 0,
                                "maximum": 100,
                                "description": "How many second factors the account has now.",
                            },
                        },
                        "examples": [
                            {
                                "factor_id": "0190a5c2-7b1e-7c3d-9f00-00000000c001",
                                "kind": "totp",
                                "name": "Ada's phone",
                                "factors_left": 1,
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.mfa_enabled",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "factor_id": "0190a5c2-7b1e-7c3d-9f00-00000000c001",
                            "kind": "totp",
                            "name": "Ada's phone",
                            "factors_left": 1,
                        },
                    }
                ],
            },
            example={
                "type": "security.mfa_enabled",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "factor_id": "0190a5c2-7b1e-7c3d-9f00-00000000c001",
                    "kind": "totp",
                    "name": "Ada's phone",
                    "factors_left": 1,
                },
            },
        ),
        EventType(
            name="security.mfa_disabled",
            title="A second factor was removed",
            description="Somebody who was logged in has removed a second factor. Once the last one is gone, the password\nalone logs in.",
            schema={
                "type": "object",
                "description": "The message of security.mfa_disabled.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.mfa_disabled"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.mfa_disabled.",
                        "additionalProperties": False,
                        "required": ["factor_id", "kind", "name", "factors_left"],
                        "properties": {
                            "factor_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The second factor.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "kind": {
                                "type": "string",
                                "pattern": "^(totp|passkey)$",
                                "maxLength": 20,
                                "description": "What it is, an authenticator app (`totp`) or a passkey.",
                            },
                            "name": {
                                "type": "string",
                                "maxLength": 100,
                                "description": "What it is called.",
                            },
                            "factors_left": {
                                "type": "integer",
                                "format": "int32",
                                "minimum": 0,
                                "maximum": 100,
                                "description": "How many second factors the account has now.",
                            },
                        },
                        "examples": [
                            {
                                "factor_id": "0190a5c2-7b1e-7c3d-9f00-00000000c001",
                                "kind": "totp",
                                "name": "Ada's phone",
                                "factors_left": 0,
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.mfa_disabled",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "factor_id": "0190a5c2-7b1e-7c3d-9f00-00000000c001",
                            "kind": "totp",
                            "name": "Ada's phone",
                            "factors_left": 0,
                        },
                    }
                ],
            },
            example={
                "type": "security.mfa_disabled",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "factor_id": "0190a5c2-7b1e-7c3d-9f00-00000000c001",
                    "kind": "totp",
                    "name": "Ada's phone",
                    "factors_left": 0,
                },
            },
        ),
        EventType(
            name="security.export_ready",
            title="An export about you is ready",
            description="Everything that the server holds about the person was asked for, and can be downloaded until\nit expires.",
            schema={
                "type": "object",
                "description": "The message of security.export_ready.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.export_ready"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.export_ready.",
                        "additionalProperties": False,
                        "required": ["export_id", "expires_at"],
                        "properties": {
                            "export_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The export, as `get_personal_export` takes it.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "expires_at": {
                                "type": "string",
                                "format": "date-time",
                                "description": "Until when it can be downloaded.",
                            },
                        },
                        "examples": [
                            {
                                "export_id": "0190a5c2-7b1e-7c3d-9f00-00000000e001",
                                "expires_at": "2026-02-04T18:02:07Z",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.export_ready",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "export_id": "0190a5c2-7b1e-7c3d-9f00-00000000e001",
                            "expires_at": "2026-02-04T18:02:07Z",
                        },
                    }
                ],
            },
            example={
                "type": "security.export_ready",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "export_id": "0190a5c2-7b1e-7c3d-9f00-00000000e001",
                    "expires_at": "2026-02-04T18:02:07Z",
                },
            },
        ),
        EventType(
            name="security.passkey_added",
            title="A passkey was added",
            description="Somebody who was logged in has added a passkey, which logs in without a password.",
            schema={
                "type": "object",
                "description": "The message of security.passkey_added.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.passkey_added"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.passkey_added.",
                        "additionalProperties": False,
                        "required": ["passkey_id", "name"],
                        "properties": {
                            "passkey_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The passkey.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "name": {
                                "type": "string",
                                "maxLength": 100,
                                "description": "What it is called.",
                            },
                        },
                        "examples": [
                            {"passkey_id": "0190a5c2-7b1e-7c3d-9f00-00000000d001", "name": "Laptop"}
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.passkey_added",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "passkey_id": "0190a5c2-7b1e-7c3d-9f00-00000000d001",
                            "name": "Laptop",
                        },
                    }
                ],
            },
            example={
                "type": "security.passkey_added",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {"passkey_id": "0190a5c2-7b1e-7c3d-9f00-00000000d001", "name": "Laptop"},
            },
        ),
        EventType(
            name="security.identity_linked",
            title="An account elsewhere signs in here",
            description="Somebody who was logged in has let an account at another provider sign in to this one.",
            schema={
                "type": "object",
                "description": "The message of security.identity_linked.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.identity_linked"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.identity_linked.",
                        "additionalProperties": False,
                        "required": ["identity_id", "name"],
                        "properties": {
                            "identity_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The identity, as `list_identities` names it.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "name": {
                                "type": "string",
                                "maxLength": 100,
                                "description": "What the provider is called.",
                            },
                        },
                        "examples": [
                            {
                                "identity_id": "0190a5c2-7b1e-7c3d-9f00-00000000d101",
                                "name": "Google",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.identity_linked",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "identity_id": "0190a5c2-7b1e-7c3d-9f00-00000000d101",
                            "name": "Google",
                        },
                    }
                ],
            },
            example={
                "type": "security.identity_linked",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {"identity_id": "0190a5c2-7b1e-7c3d-9f00-00000000d101", "name": "Google"},
            },
        ),
        EventType(
            name="security.passkey_copied",
            title="A passkey may have been copied",
            description="A passkey was used whose counter went back, so there may be a copy of it. It was refused.",
            schema={
                "type": "object",
                "description": "The message of security.passkey_copied.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.passkey_copied"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.passkey_copied.",
                        "additionalProperties": False,
                        "required": ["passkey_id", "name"],
                        "properties": {
                            "passkey_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The passkey.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "name": {
                                "type": "string",
                                "maxLength": 100,
                                "description": "What it is called.",
                            },
                        },
                        "examples": [
                            {"passkey_id": "0190a5c2-7b1e-7c3d-9f00-00000000d001", "name": "Laptop"}
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.passkey_copied",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "passkey_id": "0190a5c2-7b1e-7c3d-9f00-00000000d001",
                            "name": "Laptop",
                        },
                    }
                ],
            },
            example={
                "type": "security.passkey_copied",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {"passkey_id": "0190a5c2-7b1e-7c3d-9f00-00000000d001", "name": "Laptop"},
            },
        ),
        EventType(
            name="security.refresh_reuse",
            title="A session was ended because its token was copied",
            description="A refresh token came back after its successor had been handed out, so somebody holds a copy of\nit. The session has been ended.",
            schema={
                "type": "object",
                "description": "The message of security.refresh_reuse.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["security.refresh_reuse"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of security.refresh_reuse.",
                        "additionalProperties": False,
                        "required": ["session_id", "device_name", "user_agent", "address"],
                        "properties": {
                            "session_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The session.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "device_name": {
                                "type": ["string", "null"],
                                "maxLength": 100,
                                "description": "What the device is called, if it said so.",
                            },
                            "user_agent": {
                                "type": "string",
                                "maxLength": 400,
                                "description": "What its program calls itself.",
                            },
                            "address": {
                                "type": "string",
                                "maxLength": 45,
                                "description": "The network address it came from.",
                            },
                        },
                        "examples": [
                            {
                                "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002",
                                "device_name": None,
                                "user_agent": "Centime/2.1 (Android 16)",
                                "address": "203.0.113.7",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "security.refresh_reuse",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002",
                            "device_name": None,
                            "user_agent": "Centime/2.1 (Android 16)",
                            "address": "203.0.113.7",
                        },
                    }
                ],
            },
            example={
                "type": "security.refresh_reuse",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "session_id": "0190a5c2-7b1e-7c3d-9f00-00000000a002",
                    "device_name": None,
                    "user_agent": "Centime/2.1 (Android 16)",
                    "address": "203.0.113.7",
                },
            },
        ),
        EventType(
            name="webhook.disabled",
            title="A webhook was disabled",
            description="Messages are no longer sent to an address: it said that it is gone, or nothing could be\ndelivered to it for 120 hours. Its owner is told.",
            schema={
                "type": "object",
                "description": "The message of webhook.disabled.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["webhook.disabled"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of webhook.disabled.",
                        "additionalProperties": False,
                        "required": ["webhook_id", "host", "reason"],
                        "properties": {
                            "webhook_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The webhook.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            },
                            "host": {
                                "type": "string",
                                "maxLength": 260,
                                "description": "Where it sent to.",
                            },
                            "reason": {
                                "type": "string",
                                "pattern": "^(gone|failing)$",
                                "maxLength": 20,
                                "description": "Why: `gone` or `failing`.",
                            },
                        },
                        "examples": [
                            {
                                "webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001",
                                "host": "hooks.example.org",
                                "reason": "failing",
                            }
                        ],
                    },
                },
                "examples": [
                    {
                        "type": "webhook.disabled",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {
                            "webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001",
                            "host": "hooks.example.org",
                            "reason": "failing",
                        },
                    }
                ],
            },
            example={
                "type": "webhook.disabled",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {
                    "webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001",
                    "host": "hooks.example.org",
                    "reason": "failing",
                },
            },
        ),
        EventType(
            name="webhook.test",
            title="A test message",
            description="Sent by `test_webhook`, to that webhook alone. It is in no feed and has no preference.",
            schema={
                "type": "object",
                "description": "The message of webhook.test.",
                "additionalProperties": False,
                "required": ["type", "timestamp", "data"],
                "properties": {
                    "type": {
                        "type": "string",
                        "enum": ["webhook.test"],
                        "description": "The kind of event.",
                    },
                    "timestamp": {
                        "type": "string",
                        "format": "date-time",
                        "description": "When it happened.",
                        "examples": ["2026-01-31T12:00:00Z"],
                    },
                    "data": {
                        "type": "object",
                        "description": "What there is to know of webhook.test.",
                        "additionalProperties": False,
                        "required": ["webhook_id"],
                        "properties": {
                            "webhook_id": {
                                "type": "string",
                                "format": "uuid",
                                "description": "The webhook.",
                                "examples": ["0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"],
                            }
                        },
                        "examples": [{"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"}],
                    },
                },
                "examples": [
                    {
                        "type": "webhook.test",
                        "timestamp": "2026-01-28T18:02:11Z",
                        "data": {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"},
                    }
                ],
            },
            example={
                "type": "webhook.test",
                "timestamp": "2026-01-28T18:02:11Z",
                "data": {"webhook_id": "0190a5c4-20bb-7d02-8b00-000000000001"},
            },
        ),
    )
}
"""All events by name, in the order of the specification."""
