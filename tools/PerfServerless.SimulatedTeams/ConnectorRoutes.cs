using System.Text.Json.Nodes;
using PerfServerless.SimulatedTeams.Chats;
using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.SimulatedTeams.Time;

namespace PerfServerless.SimulatedTeams;

/// <summary>The connector that the bot speaks to: messages in, members out.</summary>
internal static class ConnectorRoutes
{
    public static void MapConnector(this WebApplication app)
    {
        var conversations = app.MapGroup("/v3/conversations");
        conversations.MapPost("/", Create);
        conversations.MapPost("/{conversation}/activities", Send);
        conversations.MapPost("/{conversation}/activities/{replyTo}", Send);
        conversations.MapPut("/{conversation}/activities/{activity}", Replace);
        conversations.MapGet("/{conversation}/members", (string conversation, ChatRooms rooms) =>
            rooms.Find(conversation) is { } chat ? Results.Json(new JsonArray(Member(chat, rooms))) : Gone());
        conversations.MapGet("/{conversation}/pagedmembers", (string conversation, ChatRooms rooms) =>
            rooms.Find(conversation) is { } chat ? Results.Json(new JsonObject { ["members"] = new JsonArray(Member(chat, rooms)) }) : Gone());
        conversations.MapGet("/{conversation}/members/{member}", (string conversation, string member, ChatRooms rooms) =>
            rooms.Find(conversation) is not { } chat ? Gone()
            : chat.Person.ChannelUserId == member ? Results.Json(Member(chat, rooms))
            : Error(404, "MemberNotFoundInConversation"));
    }

    private static IResult Create(JsonObject body, ChatRooms rooms)
    {
        var member = (body["members"] as JsonArray)?[0]?["id"]?.GetValue<string>();
        return rooms.All.FirstOrDefault(c => c.Person.ChannelUserId == member) is { } chat
            ? Results.Json(new JsonObject { ["id"] = chat.ConversationId }, statusCode: 201)
            : Error(403, "BotNotInConversationRoster");
    }

    private static IResult Send(string conversation, JsonObject body, ChatRooms rooms, BusinessClock clock, TimeProvider machine, People.Players players)
    {
        if (rooms.Find(conversation) is not { } chat) return Gone();
        if (chat.Person.Behaviour == Behaviour.NotInstalled) return Error(403, "BotNotInConversationRoster");
        if (chat.Person.Behaviour == Behaviour.Blocked) return Error(403, "ConversationBlockedByUser");

        var message = new ChatMessage(rooms.NextId(), clock.Now ?? machine.GetUtcNow(), null, body["summary"]?.GetValue<string>(), Card(body));
        chat.Add(message);
        players.Received(chat, message);
        return Results.Json(new JsonObject { ["id"] = message.Id }, statusCode: 201);
    }

    private static IResult Replace(string conversation, string activity, JsonObject body, ChatRooms rooms, BusinessClock clock, TimeProvider machine)
    {
        if (rooms.Find(conversation) is not { } chat) return Gone();
        if (chat.Person.Behaviour == Behaviour.Blocked) return Error(403, "ConversationBlockedByUser");

        return chat.Rewrite(activity, clock.Now ?? machine.GetUtcNow(), body["summary"]?.GetValue<string>(), Card(body))
            ? Results.Json(new JsonObject { ["id"] = activity })
            : Error(404, "ActivityNotFoundInConversation");
    }

    private static JsonObject? Card(JsonObject body) =>
        ((body["attachments"] as JsonArray)?.FirstOrDefault()?["content"] as JsonObject)?.DeepClone() as JsonObject;

    private static JsonObject Member(Chat chat, ChatRooms rooms) => new()
    {
        ["id"] = chat.Person.ChannelUserId,
        ["aadObjectId"] = chat.Person.EntraObjectId,
        ["name"] = chat.Person.Name,
        ["userPrincipalName"] = chat.Person.UserPrincipalName,
        ["tenantId"] = rooms.Organisation.EntraTenantId,
        ["userRole"] = "user",
    };

    private static IResult Gone() => Error(404, "ConversationNotFound");

    private static IResult Error(int status, string code) =>
        Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } }, statusCode: status);
}
