using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PerfServerless.SimulatedTeams.Chats;
using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.SimulatedTeams.Time;

namespace PerfServerless.SimulatedTeams.People;

/// <summary>Lets people behave: they answer forms, each in his own time, or not at all.</summary>
public sealed class Players(ChatRooms rooms, BotClient bot, BusinessClock clock, TimeProvider machine, ILogger<Players> logger)
{
    private const int MostPages = 10;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AppPause = TimeSpan.FromSeconds(1);
    private const int MostInstalls = 10;

    private readonly ConcurrentDictionary<(string Conversation, string Asked), (int Count, DateTimeOffset FirstAt)> formsSeen = new();
    private readonly ConcurrentDictionary<string, Plan> plans = new(StringComparer.Ordinal);

    /// <summary>When the next person means to do something, in business time.</summary>
    public DateTimeOffset? NextDue => plans.IsEmpty ? null : plans.Values.Min(p => p.DueAt);

    /// <summary>A message came; its reader decides whether and when to answer.</summary>
    public void Received(Chat chat, ChatMessage message)
    {
        if (FormOnCard.Read(message.Card) is not { Desk: { } desk } form) return;

        var (seen, firstAt) = formsSeen.AddOrUpdate(
            (chat.ConversationId, form.Asked), (1, message.SentAt), (_, before) => before with { Count = before.Count + 1 });
        var answers = chat.Person.Behaviour switch
        {
            Behaviour.Prompt => true,
            Behaviour.Late => seen > 1,
            Behaviour.Silent or Behaviour.NotInstalled or Behaviour.Blocked or Behaviour.Emulator => false,
        };
        // Another reminder changes which card is answered and not when.
        if (answers) plans[desk] = new Plan(chat, message.Id, firstAt + chat.Person.AnswersAfter, seen);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var installs = InstallAllAsync(cancellationToken);
        using var tick = new PeriodicTimer(Tick, machine);
        while (await tick.WaitForNextTickAsync(cancellationToken))
        {
            if (clock.Now is not { } now) continue;

            foreach (var (desk, plan) in plans.Where(p => p.Value.DueAt <= now).OrderBy(p => p.Value.DueAt).ToList())
            {
                if (await TryAnswerAsync(plan, now, cancellationToken)) plans.TryRemove(new(desk, plan));
                else await Task.Delay(AppPause, machine, cancellationToken);
            }
        }

        await installs;
    }

    private async Task InstallAllAsync(CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(
            rooms.All.Where(c => c.Person.Behaviour != Behaviour.NotInstalled),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken },
            async (chat, stop) =>
            {
                while (!chat.Installed)
                {
                    try
                    {
                        await bot.InstallAsync(chat, stop);
                        chat.Installed = true;
                        chat.Note(clock.Now ?? machine.GetUtcNow(), "installed the bot");
                    }
                    catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
                    {
                        await Task.Delay(AppPause, machine, stop); // the app is starting
                    }
                }
            });

    /// <summary>Installs again for those to whom the bot never spoke: the organisation may have been imported after the first try.</summary>
    public async Task KeepInstallingAsync(CancellationToken cancellationToken)
    {
        using var tick = new PeriodicTimer(Patience, machine);
        for (var i = 0; i < MostInstalls && await tick.WaitForNextTickAsync(cancellationToken); i++)
        {
            foreach (var chat in rooms.All.Where(c => c.Installed && c.Messages.Count == 0 && c.Person.Behaviour != Behaviour.Blocked))
            {
                await TryInstallAsync(chat, cancellationToken);
            }
        }
    }

    private async Task TryInstallAsync(Chat chat, CancellationToken cancellationToken)
    {
        try
        {
            await bot.InstallAsync(chat, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            logger.InstallFailed(chat.Person.Id, e.Message);
        }
    }

    /// <returns>False where the app did not answer: the person tries again.</returns>
    private async Task<bool> TryAnswerAsync(Plan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await AnswerAsync(plan, now, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            logger.AnswerFailed(plan.Chat.Person.Id, e.Message);
            return false;
        }
    }

    private async Task AnswerAsync(Plan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var current = plan.Chat.Messages.FirstOrDefault(m => m.Id == plan.MessageId);
        var form = FormOnCard.Read(current?.Card);
        var sure = false;

        for (var page = 0; page < MostPages && form is not null; page++)
        {
            // The id says what is answered: a repeated try is a redelivery and not a second answer.
            var answer = await bot.ExecuteAsync(
                plan.Chat, plan.MessageId, "submit", Fill(plan, form, page, sure), $"{plan.MessageId}-{page}", cancellationToken);
            if (answer["statusCode"]?.GetValue<int>() >= 500) throw new HttpRequestException("The bot failed; the person tries again.");
            if (answer["value"] is not JsonObject card) break;

            plan.Chat.Rewrite(plan.MessageId, now, null, (JsonObject)card.DeepClone());
            var next = FormOnCard.Read(card);
            sure = next?.HasMistakes == true;
            plan.Chat.Note(now, sure ? "was told of a mistake" : $"submitted {form.Fields.Count} value(s)");

            // What was left blank on purpose is offered again; only a next page and a mistake go on.
            form = next is not null && (sure || (int?)Number(next.Data, "page") > Number(form.Data, "page")) ? next : null;
        }
    }

    private static JsonObject Fill(Plan plan, FormOnCard form, int page, bool sure)
    {
        var person = plan.Chat.Person;
        var random = new Random(Seed($"{form.Asked}/{plan.FormsSeen}/{page}"));
        var data = (JsonObject)form.Data.DeepClone();
        var blank = plan.FormsSeen == 1 && form.Fields.Count > 2 && !sure && random.Next(6) == 0 ? form.Fields[random.Next(form.Fields.Count)].Id : null;

        foreach (var field in form.Fields)
        {
            var spread = sure ? 0 : (random.NextDouble() * 0.1) - 0.05;
            if (field.Id != blank) data[field.Id] = PlausibleValue.Near(field.Context, field.Label, person.Culture, spread);
        }

        data["confidence"] = random.Next(3) switch { 0 => "High", 1 => "Medium", _ => "Low" };
        if (random.Next(4) == 0) data["n." + form.Fields[0].Id[2..]] = Words.Note(random);
        if (random.Next(5) == 0) data["blocker"] = Words.Blocker(random);
        return data;
    }

    private static int Number(JsonObject data, string name) => int.TryParse(data[name]?.GetValue<string>(), out var number) ? number : 0;

    private static int Seed(string text) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Plan(Chat Chat, string MessageId, DateTimeOffset DueAt, int FormsSeen);
}
