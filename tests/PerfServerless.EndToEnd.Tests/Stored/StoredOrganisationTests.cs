using System.Globalization;
using System.Runtime.CompilerServices;
using PerfServerless.Domain.Reviews;
using PerfServerless.EndToEnd.Tests.Crash;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Api;

namespace PerfServerless.EndToEnd.Tests.Stored;

/// <summary>
/// What a build stored in the middle of a review, opened by today's code. <c>PERF_GOLDEN_RECORD=1</c> writes the file of the present version
/// where there is none; one that was released is never written again.
/// </summary>
public sealed class StoredOrganisationTests
{
    private static readonly DateTimeOffset Stored = Berlin(2, 10);

    [Theory]
    [InlineData("1.0.0")]
    public async Task A_review_that_an_earlier_build_began_finishes_under_todays_code(string version)
    {
        var archive = await FileAsync(version);
        await using var world = await StoredWorld.OpenAsync(archive);
        await world.App.MoveClockAsync(Stored.AddMinutes(1)); // the clock of the machine that stored it stood there

        var before = await Eventually.GetAsync("the weekly review to be read", () => world.App.NewestCycleAsync("weekly"));
        Assert.Equal(CycleState.Open, before.State);
        Assert.Contains(before.CheckIns, c => c.Given > 0);
        Assert.Contains(before.Timeline, t => t.Kind == nameof(TimelineEvent.Reminded));

        await world.App.MoveClockAsync(Berlin(4, 9));
        await UntilAsync(world, "the escalations", c => c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.Escalated)));
        await world.App.MoveClockAsync(Berlin(5, 9));
        await UntilAsync(world, "the brief", c => c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.BriefSent)));
        await world.App.MoveClockAsync(Berlin(5, 14));
        var closed = await UntilAsync(world, "the close", c => c.State == CycleState.Closed && c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.CycleClosed)));

        Assert.Equal(before.Asked, closed.Asked);
        Assert.All(before.CheckIns, c => Assert.True(closed.CheckIns.Single(o => o.Person == c.Person).Given >= c.Given, $"{c.Person} gave {c.Given}"));
        Assert.All(closed.CheckIns, c => Assert.Equal(0, c.Answerable));
        Assert.Empty(before.Timeline.Select(t => t.Sentence).Except(closed.Timeline.Select(t => t.Sentence)));

        await world.App.MoveClockAsync(Berlin(8, 10));
        await UntilAsync(world, "the next review to open", c => c.Key != before.Key && c.State == CycleState.Open);
    }

    private static Task<CycleView> UntilAsync(StoredWorld world, string what, Func<CycleView, bool> holds) =>
        Eventually.GetAsync(what, async () => await world.App.NewestCycleAsync("weekly") is { } cycle && holds(cycle) ? cycle : null);

    private static async Task<string> FileAsync(string version, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, string.Create(CultureInfo.InvariantCulture, $"organisation-{version}.zip"));
        if (File.Exists(file)) return file;
        if (Environment.GetEnvironmentVariable("PERF_GOLDEN_RECORD") != "1") Assert.Fail($"{file} is missing; bring it back from the repository.");

        await using var world = await StoredWorld.OpenAsync(null);
        var people = new ScriptedPeople(world.Rooms, world.Bot, new Random(1));
        await world.App.MoveClockAsync(Berlin(1, 9));
        await UntilAsync(world, "people to be asked", c => c.CheckIns.Any(i => i.Answerable == 1));
        await world.App.MoveClockAsync(Berlin(1, 15));
        await UntilAsync(world, "everybody to be asked", c => c.State == CycleState.Open && c.CheckIns.Count(i => i.Answerable == 1) >= 8);
        await people.ActAsync(8, except: []);
        await people.FinishAsync();
        await world.App.MoveClockAsync(Stored);
        await UntilAsync(world, "reminders", c => c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.Reminded)));
        await world.SaveAsync(file);
        return file;
    }

    private static DateTimeOffset Berlin(int dayOfJune, int hour) => new(2026, 6, dayOfJune, hour, 0, 0, TimeSpan.FromHours(2));
}
