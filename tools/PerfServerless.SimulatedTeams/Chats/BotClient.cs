using System.Text.Json.Nodes;
using PerfServerless.SimulatedTeams.Organisations;

namespace PerfServerless.SimulatedTeams.Chats;

/// <summary>Sends activities to the bot as Teams does.</summary>
public sealed class BotClient(HttpClient http, Uri bot, Uri serviceUrl, ChatRooms rooms)
{
    /// <exception cref="HttpRequestException">The bot could not be reached or refused.</exception>
    public Task InstallAsync(Chat chat, CancellationToken cancellationToken) =>
        PostAsync(chat, new JsonObject { ["type"] = "installationUpdate", ["action"] = "add" }, cancellationToken);

    /// <exception cref="HttpRequestException">The bot could not be reached or refused.</exception>
    public Task SayAsync(Chat chat, string text, CancellationToken cancellationToken) =>
        PostAsync(chat, new JsonObject { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" }, cancellationToken);

    /// <summary>Presses a button of a message's card.</summary>
    /// <returns>The bot's answer: <c>statusCode</c>, <c>type</c> and <c>value</c>.</returns>
    /// <exception cref="HttpRequestException">The bot could not be reached or refused.</exception>
    public async Task<JsonObject> ExecuteAsync(
        Chat chat, string messageId, string verb, JsonObject data, string activityId, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(
            chat,
            new JsonObject
            {
                ["type"] = "invoke",
                ["id"] = activityId,
                ["name"] = "adaptiveCard/action",
                ["replyToId"] = messageId,
                ["value"] = new JsonObject
                {
                    ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
                    ["trigger"] = "manual",
                },
            },
            cancellationToken);

        return answer as JsonObject ?? throw new HttpRequestException("The bot answered a card's action with nothing.");
    }

    private async Task<JsonNode?> PostAsync(Chat chat, JsonObject activity, CancellationToken cancellationToken)
    {
        var organisation = rooms.Organisation;
        activity["id"] ??= rooms.NextId();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = serviceUrl.AbsoluteUri.TrimEnd('/');
        activity["from"] = new JsonObject { ["id"] = chat.Person.ChannelUserId, ["name"] = chat.Person.Name, ["aadObjectId"] = chat.Person.EntraObjectId };
        activity["recipient"] = new JsonObject { ["id"] = SimulatedOrganisation.BotId, ["name"] = SimulatedOrganisation.BotName };
        activity["conversation"] = new JsonObject
        {
            ["id"] = chat.ConversationId,
            ["conversationType"] = "personal",
            ["tenantId"] = organisation.EntraTenantId,
        };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = organisation.EntraTenantId } };
        activity["locale"] = chat.Person.Culture.Name;

        using var response = await http.PostAsJsonAsync(bot, activity, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"The bot answered {(int)response.StatusCode}: {Cut(text)}");

        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private static string Cut(string text) => text.Length <= 300 ? text : text[..300];
}
