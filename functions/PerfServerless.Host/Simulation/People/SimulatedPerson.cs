using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.People;

/// <summary>Somebody at his client: reads his cards, types into them, presses what they offer, says something, or does none of it.</summary>
internal sealed class SimulatedPerson
{
    private static readonly string[] Snoozes =
        [ChatCommands.Sent(ChatCommand.Snooze), "snooze until tomorrow", "remind me in 2 days", "remind me in 3 hours", "snooze until monday"];

    private readonly QuarterWorld world;
    private readonly PersonId id;
    private readonly Random random;
    private readonly Temper temper;
    private readonly CultureInfo culture;
    private readonly SimulatedManager manager;
    private bool answering;

    public SimulatedPerson(QuarterWorld world, Person person, int seed)
    {
        (this.world, id, random) = (world, person.Id, new Random(seed));
        temper = Temper.Of(random);
        culture = PersonReader.CultureOf(person);
        manager = new(world, this, random);
    }

    public PersonId Id => id;

    public Temper Temper => temper;

    /// <summary>He looks at nothing until then: on a journey, ill, gone.</summary>
    public DateTimeOffset AwayUntil { get; set; }

    /// <summary>What he does about a message, some time after it came; nothing, as often as people do nothing.</summary>
    public async Task SeeAsync(SimulatedMessage message)
    {
        // Now and then somebody puts it off, and answers the card that comes back.
        if (message is { First: ChatCard.Form, IsBySelf: true } && random.Next(20) == 0)
        {
            await world.WaitAsync(TimeSpan.FromMinutes(random.Next(1, 60)));
            await SayAsync(Snoozes[random.Next(Snoozes.Length)]);
            return;
        }

        if (message.First is ChatCard.Form && !answering && Answers() is { } after) await AnswerAsync(after);
        if (message.First is ChatCard.Escalation or ChatCard.Handover or ChatCard.Proposal or ChatCard.Notice) await manager.SeeAsync(message);
    }

    /// <summary>He looks at his messages, and can press what they offer.</summary>
    public bool IsThere => world.Now >= AwayUntil && !world.Chat.IsBlocking(id) && !world.Scorecard.Find(id)!.HasLeft(world.Now);

    /// <summary>Says something to the bot, which knows from it that he has not blocked it.</summary>
    /// <returns>What he is answered; null where the answer is a message of its own.</returns>
    public async Task<ChatCard?> SayAsync(string text)
    {
        using var acts = world.Chat.Acts(id);
        if (!world.Chat.Reaches(id))
        {
            world.Chat.Install(id);
            await world.Desk.InstalledAsync(world.Scorecard.Tenant, id, firstTime: false, CancellationToken.None);
        }

        return await world.Desk.SaidAsync(world.Scorecard.Tenant, id, text, world.NextId(), CancellationToken.None);
    }

    /// <summary>Goes on a journey, tells the bot until when and, where somebody does, who stands in.</summary>
    public async Task TravelAsync(DateOnly until, PersonId? standIn)
    {
        var last = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var home = world.Scorecard.Find(id)!.TimeZone;
        AwayUntil = LocalTimes.At(until.AddDays(1), new(8, 0), home);
        await SayAsync(standIn is { } other ? $"away until {last}, {other} stands in" : $"away until {last}");
    }

    private TimeSpan? Answers() => temper.Habit switch
    {
        Habit.Prompt or Habit.Half or Habit.Clumsy => TimeSpan.FromMinutes(random.Next(2, 120)),
        Habit.Late => TimeSpan.FromMinutes(random.Next(600, 4_500)),
        Habit.Forgetful => random.Next(3) == 0 ? TimeSpan.FromMinutes(random.Next(30, 1_500)) : null,
        Habit.Silent => null,
    };

    private async Task AnswerAsync(TimeSpan after)
    {
        answering = true;
        await world.WaitAsync(after);
        if (world.Now < AwayUntil) await world.UntilAsync(AwayUntil);
        answering = false;

        if (temper.Habit == Habit.Clumsy) await SubmitAsync(_ => "a lot");
        if (temper.Habit == Habit.Half && await SubmitAsync(_ => random.Next(2) == 0 ? Value() : "")) await world.WaitAsync(TimeSpan.FromHours(random.Next(1, 40)));
        for (var pages = 0; pages < 4 && await SubmitAsync(_ => Value()); pages++)
        {
            // The rest stands on the next page.
        }
    }

    /// <summary>Types into the card on which he can answer, and sends it.</summary>
    /// <returns>False where there is none, or nothing more to type.</returns>
    private async Task<bool> SubmitAsync(Func<FormField, string> type)
    {
        if (world.Chat.Of(id).LastOrDefault(m => m.IsAnswerable) is not { } on || world.Scorecard.Find(id)!.HasLeft(world.Now)) return false;
        if (world.Chat.IsBlocking(id)) return false;

        using var acts = world.Chat.Acts(id);
        var (correcting, page) = on.Card is ChatCard.Form form ? (form.Correcting, form.Page) : (false, 1);
        var submission = new Submission(
            new(world.Scorecard.Tenant, id), world.NextId(), SimulatedChat.Reference(on.Id), correcting, page,
            on.Fields.ToDictionary(f => (f.Kpi, f.Period.Code), type), new Dictionary<(KpiId, string), string>(), null, null);
        on.Show(await world.Desk.SubmitAsync(world.Scorecard, id, submission, CancellationToken.None), world.Now);
        return on.IsAnswerable;
    }

    private string Value() => random.Next(1, 1_000).ToString(culture);
}
