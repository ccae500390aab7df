"""Fetching: what the bot asks about itself, chats, members and files."""

from sandbox.chats import Chat
from sandbox.errors import bad_request
from sandbox.limits import DOWNLOAD_BYTES
from sandbox.params import Params
from sandbox.wire import Json
from sandbox.world import World


def get_me(world: World, params: Params) -> object:
    """Answer who the bot is."""
    del params
    return {
        **world.account_json(world.bot.id),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(world: World, params: Params) -> object:
    """Answer a chat in full."""
    chat = world.known(params.chat)
    body: Json = {
        **world.chat_json(chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }
    if chat.pinned is not None:
        body["pinned_message"] = world.message_json(chat.pinned)
    return body


def get_chat_member(world: World, params: Params) -> object:
    """Answer what somebody is in a chat."""
    chat = world.known(params.chat)
    user = params.integer("user_id")
    if user not in world.accounts:
        raise bad_request("user not found")
    return member_json(world, chat, user)


def get_administrators(world: World, params: Params) -> object:
    """Answer the administrators of a group."""
    chat = world.open(params.chat)
    if not chat.is_group:
        raise bad_request("there are no administrators in the private chat")
    return [member_json(world, chat, user) for user in sorted(chat.admins)]


def get_file(world: World, params: Params) -> object:
    """Answer where a file can be fetched (up to 20 MB)."""
    file = world.files.by_id(params.text("file_id"))
    if len(file.content) > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": f"u{file.id}",
        "file_size": len(file.content),
        "file_path": file.path,
    }


def member_json(world: World, chat: Chat, user: int) -> Json:
    """Write a ChatMember."""
    body: Json = {"user": world.account_json(user), "status": _status(world, chat, user)}
    if body["status"] == "administrator":
        return {**body, **_rights()}
    if body["status"] == "creator":
        return {**body, "is_anonymous": False}
    return {**body, "until_date": 0} if body["status"] == "kicked" else body


def _status(world: World, chat: Chat, user: int) -> str:
    if user == world.bot.id:
        return chat.bot_status
    if user in chat.admins:
        return "administrator"
    return "member" if user in chat.members or user == chat.id else "left"


def _rights() -> Json:
    names = (
        "can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members "
        "can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories "
        "can_delete_stories can_pin_messages"
    )
    return {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(names.split(), True)}


METHODS = {
    "getme": get_me,
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "getchatadministrators": get_administrators,
    "getfile": get_file,
}
