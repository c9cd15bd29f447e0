using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.SimulatedTeams.Chats;
using PerfServerless.SimulatedTeams.People;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>
/// People who give one number at a time and later correct what they gave, so that there is work at every moment. No two values
/// that they ever type are the same: each can be found again.
/// </summary>
internal sealed class ScriptedPeople(ChatRooms rooms, BotClient bot, Random random)
{
    private readonly ConcurrentDictionary<string, (string Desk, string MessageId, List<string> Inputs)> given = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Press> unanswered = new();
    private int typed;

    /// <summary>What the app said it recorded.</summary>
    public ConcurrentQueue<(string Person, string Kpi, decimal Value)> Acknowledged { get; } = [];

    /// <summary>The messages that a person could answer now, oldest first.</summary>
    public static IReadOnlyList<ChatMessage> Forms(Chat chat) => [.. chat.Messages.Where(m => FormOnCard.Read(m.Card) is not null)];

    /// <summary>
    /// Some of those who have something to give or to correct press a button at the same time; whoever the app leaves without an answer tries again
    /// later.
    /// </summary>
    public Task ActAsync(int atMost, IReadOnlyCollection<string> except) =>
        Task.WhenAll(rooms.All
            .Where(c => !except.Contains(c.Person.Id))
            .OrderBy(_ => random.Next())
            .Select(Next)
            .OfType<Press>()
            .Take(atMost)
            .ToList()
            .Select(TryAsync));

    /// <summary>Gives one number on this very message.</summary>
    public Task AnswerOnAsync(Chat chat, ChatMessage message) => TryAsync(OnForm(chat, message));

    /// <summary>Presses a button of a card that has people to choose.</summary>
    public Task PressOnAsync(Chat chat, ChatMessage message, string verb, string cycle, string people) =>
        TryAsync(new Press(
            chat,
            message.Id,
            verb,
            new JsonObject { ["verb"] = verb, ["cycle"] = cycle, ["people"] = people },
            rooms.NextId(),
            new Dictionary<string, decimal>()));

    /// <summary>Repeats what got no answer, until everything has one.</summary>
    public async Task FinishAsync()
    {
        await Eventually.TrueAsync("every button to be answered", async () =>
        {
            for (var left = unanswered.Count; left > 0 && unanswered.TryDequeue(out var press); left--) await TryAsync(press);
            return unanswered.IsEmpty;
        });
    }

    private Press? Next(Chat chat) => Forms(chat) switch
    {
        [.., var newest] => OnForm(chat, newest),
        _ when given.TryGetValue(chat.Person.Id, out var before) =>
            Correction(chat, before.Desk, before.MessageId, before.Inputs[random.Next(before.Inputs.Count)]),
        _ => null,
    };

    private Press OnForm(Chat chat, ChatMessage message)
    {
        var form = FormOnCard.Read(message.Card)!;
        return Typing(chat, message.Id, (JsonObject)form.Data.DeepClone(), form.Fields[random.Next(form.Fields.Count)].Id);
    }

    private Press Correction(Chat chat, string desk, string message, string input) =>
        Typing(chat, message, new JsonObject { ["verb"] = "submit", ["desk"] = desk, ["page"] = "1", ["correcting"] = "true" }, input);

    private Press Typing(Chat chat, string message, JsonObject data, string input)
    {
        // Hundredths above ten lie in the range of every KPI that is asked for.
        var value = 10 + (++typed / 100m);
        data[input] = value.ToString("0.00", chat.Person.Culture);
        return new(chat, message, "submit", data, rooms.NextId(), new Dictionary<string, decimal> { [input] = value });
    }

    private async Task TryAsync(Press press)
    {
        try
        {
            var answer = await bot.ExecuteAsync(press.Chat, press.MessageId, press.Verb, (JsonObject)press.Data.DeepClone(), press.Id, CancellationToken.None);
            if (answer["statusCode"]?.GetValue<int>() == 200) Took(press, answer["value"] as JsonObject);
            else unanswered.Enqueue(press);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            unanswered.Enqueue(press);
        }
    }

    private void Took(Press press, JsonObject? card)
    {
        if (card is null) return;

        press.Chat.Rewrite(press.MessageId, DateTimeOffset.UnixEpoch, null, (JsonObject)card.DeepClone());
        // Only a receipt offers to correct what was given.
        if (!card.ToJsonString().Contains("\"verb\":\"correct\"", StringComparison.Ordinal)) return;

        var person = press.Chat.Person.Id;
        foreach (var (input, value) in press.Values)
        {
            Acknowledged.Enqueue((person, input.Split('.')[1], value));
            var known = given.GetOrAdd(person, _ => (press.Data["desk"]!.GetValue<string>(), press.MessageId, []));
            if (!known.Inputs.Contains(input)) known.Inputs.Add(input);
        }
    }
}
