using System.Globalization;
using PerfServerless.Bot.Conversations;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Api;
using PerfServerless.SimulatedTeams.Chats;
using Xunit.Abstractions;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>The app is killed at ten moments of one cycle while people answer, and started again each time.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const string SeedVariable = "PERF_CRASH_SEED";
    private const int DefaultSeed = 20260605;

    // They never answer by themselves, so that reminders and the escalation have content.
    private static readonly string[] Silent = ["piotr", "hannah", "alex", "claire", "tom"];

    [Fact]
    public async Task Ten_kills_in_one_cycle_lose_nothing_and_leave_everybody_one_answerable_request()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen)
            ? chosen
            : DefaultSeed;
        output.WriteLine($"seed {seed}; set {SeedVariable} for another");
        var random = new Random(seed);

        await using var world = await CrashWorld.StartAsync();
        var people = new ScriptedPeople(world.Rooms, world.Bot, random);

        foreach (var moment in Moment.TenOf(random))
        {
            try
            {
                await LiveThroughAsync(world, people, moment);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}, {moment.Name} ({moment.Strike}): {e.Message}\nThe app printed:\n{world.App.Output}", e);
            }
        }

        var cycle = await Eventually.GetAsync(
            "the cycle to close",
            async () => await world.App.NewestCycleAsync("weekly") is { State: CycleState.Closed } c
                && c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.CycleClosed))
                ? c
                : null);
        Assert.All(cycle.CheckIns, c => Assert.Equal(0, c.Answerable));
        Assert.All(world.Rooms.All, c => Assert.Empty(ScriptedPeople.Forms(c)));
        await NothingAcknowledgedIsMissingAsync(world, people);
        output.WriteLine($"{people.Acknowledged.Count} values acknowledged and found, {cycle.Complete} of {cycle.Asked} complete");
        Assert.True(people.Acknowledged.Count >= 20, $"Only {people.Acknowledged.Count} values were given: that is no load.");
    }

    private async Task LiveThroughAsync(CrashWorld world, ScriptedPeople people, Moment moment)
    {
        var death = world.Reaper.ArmAsync(moment.Strike, world.App.KillAsync);
        var working = people.ActAsync(moment.Works, except: Silent);
        var managing = moment.Nudges ? NudgeAsync(world, people) : Task.CompletedTask;
        await MoveOrDieAsync(world, moment.At);
        await Task.WhenAll(death, working, managing);

        await world.App.StartAsync();
        await world.App.MoveClockAsync(moment.At.AddMinutes(1)); // the move may have died with the app
        await people.FinishAsync();
        await world.QuietAsync();

        var lost = await LostAsync(world);
        output.WriteLine(
            $"{moment.Name}: killed at {moment.Strike}; {people.Acknowledged.Count} values so far; sent and never recorded: "
                + $"{(lost.Count == 0 ? "nothing" : string.Join(", ", lost.Select(l => l.Chat.Person.Id)))}");
        foreach (var (chat, message) in lost) await people.AnswerOnAsync(chat, message);
        await people.FinishAsync();

        await world.QuietAsync();
        await EverybodyHasOneRequestAsync(world);
        await NothingAcknowledgedIsMissingAsync(world, people);
    }

    /// <summary>Forms that the app cannot know of. A person has at most one of them, beside the one that is known; using it settles which stays.</summary>
    private static async Task<List<(Chat Chat, ChatMessage Message)>> LostAsync(CrashWorld world)
    {
        var lost = new List<(Chat, ChatMessage)>();
        foreach (var chat in world.Rooms.All)
        {
            var desk = await world.Stores.CheckIns.DeskAsync(new(world.Tenant, new PersonId(chat.Person.Id)), default);
            var recorded = desk.Value.Forms.Select(f => TeamsReference.Parse(f.Reference).ActivityId).ToHashSet();
            var unknown = ScriptedPeople.Forms(chat).Where(m => !recorded.Contains(m.Id)).ToList();
            Assert.True(unknown.Count <= 1, $"{chat.Person.Id} sees {unknown.Count} forms that were never recorded.");
            lost.AddRange(unknown.Select(m => (chat, m)));
        }

        return lost;
    }

    private static async Task EverybodyHasOneRequestAsync(CrashWorld world) =>
        await Eventually.TrueAsync("everybody who was asked and owes something to have one answerable request, and everybody else none", async () =>
        {
            var cycle = await world.CycleAsync();
            return cycle.CheckIns.Where(c => c.Messages > 0)
                .All(c => world.Rooms.OfPerson(c.Person) is { } chat && IsRight(c, ScriptedPeople.Forms(chat).Count));
        });

    private static bool IsRight(CheckInView checkIn, int forms) => checkIn.State == RequestState.Open ? forms == 1 && checkIn.Answerable == 1 : forms == 0;

    private static async Task NothingAcknowledgedIsMissingAsync(CrashWorld world, ScriptedPeople people)
    {
        var given = people.Acknowledged.ToList();
        var known = await world.Stores.Actuals.ReadAsync(world.Tenant, [.. given.Select(g => new KpiId(g.Kpi)).Distinct()], default);
        foreach (var (person, kpi, value) in given)
        {
            var found = known[new KpiId(kpi)].Count(a => a.Value == value && a.RecordedBy == new PersonId(person));
            Assert.True(found == 1, $"{person} gave {value} for {kpi} and got a receipt; it is stored {found} times.");
        }
    }

    /// <summary>Everybody who was told of somebody nudges him. The app may be dead already and is not asked who that is.</summary>
    private static async Task NudgeAsync(CrashWorld world, ScriptedPeople people)
    {
        var cycle = (await world.Stores.Cycles.ListAsync(world.Tenant, new CadenceId("weekly"), 1, default))[0].Key;
        foreach (var notice in await world.Stores.Cycles.ListEscalationsAsync(cycle, default))
        {
            var manager = world.Rooms.OfPerson(notice.Manager.Value)!;
            var card = manager.Messages.LastOrDefault(m => m.Card?.ToJsonString().Contains("\"verb\":\"nudge\"", StringComparison.Ordinal) == true);
            if (card is not null) await people.PressOnAsync(manager, card, "nudge", notice.Cycle.ToString(), string.Join(',', notice.People));
        }
    }

    private static async Task MoveOrDieAsync(CrashWorld world, DateTimeOffset to)
    {
        try
        {
            await world.App.MoveClockAsync(to);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // Killed while it answered; it is told again after its restart.
        }
    }
}
