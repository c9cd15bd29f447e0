using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Recording;

public sealed class ActualDoorTests
{
    private static readonly KpiId Revenue = new("revenue");
    private static readonly DateTimeOffset Noon = new(2026, 6, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly List<Actual> known = [];
    private DateTimeOffset now = Noon;

    [Fact]
    public void The_last_value_received_stands_and_corrects_the_one_before()
    {
        Assert.IsType<ActualDecision.Stands>(Take(70));
        Assert.IsType<ActualDecision.Stands>(Take(72));
        Assert.IsType<ActualDecision.Stands>(Take(71, source: ActualSource.CheckIn, id: "ci-1", deliberate: true));

        Assert.Equal(71, Standing!.Value);
        AssertOneLine(3);
    }

    [Fact]
    public void A_value_sent_once_more_is_known()
    {
        var first = Assert.IsType<ActualDecision.Stands>(Take(70)).Actual;

        Assert.Equal(first, Assert.IsType<ActualDecision.Known>(Take(70)).Actual);
        Assert.Single(known);
    }

    [Fact]
    public void A_late_repetition_of_a_value_that_was_replaced_is_not_taken()
    {
        Take(70);
        Take(72);

        var returns = Assert.IsType<ActualDecision.Returns>(Take(70));

        Assert.Equal((70m, 72m), (returns.Earlier.Value, returns.Standing.Value));
        Assert.Equal(72, Standing!.Value);
    }

    [Fact]
    public void Who_sees_what_stands_may_go_back_to_an_earlier_value()
    {
        Take(70);
        Take(72);

        Assert.IsType<ActualDecision.Stands>(Take(70, source: ActualSource.CheckIn, id: "ci-1", deliberate: true));
        Assert.Equal(70, Standing!.Value);
        AssertOneLine(3);
    }

    [Fact]
    public void Under_a_key_of_its_own_an_earlier_value_comes_back()
    {
        Take(70, id: "key-1");
        Take(72, id: "key-2");
        Assert.IsType<ActualDecision.Known>(Take(70, id: "key-1"));
        Assert.Equal(72, Standing!.Value);

        Assert.IsType<ActualDecision.Stands>(Take(70, id: "key-3"));
        Assert.Equal(70, Standing!.Value);
        AssertOneLine(3);
    }

    [Fact]
    public void A_key_stands_for_one_value()
    {
        Take(70, id: "key-1");

        Assert.IsType<ActualDecision.IdTaken>(Take(71, id: "key-1"));
        Assert.IsType<ActualDecision.IdTaken>(Take(70, id: "key-1", period: "2026-05"));
        Assert.IsType<ActualDecision.IdTaken>(Take(70, id: "key-1", note: "another"));
    }

    [Fact]
    public void A_value_known_as_of_an_earlier_moment_is_kept_and_does_not_stand()
    {
        Take(72, asOf: Noon.AddHours(-1));

        var late = Assert.IsType<ActualDecision.Late>(Take(70, asOf: Noon.AddHours(-2)));

        Assert.Equal(72, Standing!.Value);
        Assert.Equal(Standing.Id, late.Actual.SupersededBy);
        Assert.Null(late.Actual.Corrects);
    }

    [Fact]
    public void A_value_typed_now_comes_after_one_known_as_of_before()
    {
        Take(72, asOf: Noon.AddHours(-1));
        Take(73, source: ActualSource.CheckIn, id: "ci-1", deliberate: true);
        Assert.IsType<ActualDecision.Late>(Take(74, asOf: Noon.AddMinutes(-30)));

        Assert.Equal(73, Standing!.Value);
    }

    [Fact]
    public void A_correction_comes_last_also_where_the_senders_clock_runs_ahead()
    {
        Take(72, asOf: Noon.AddMinutes(4));
        Assert.IsType<ActualDecision.Stands>(Take(73, source: ActualSource.CheckIn, id: "ci-1", deliberate: true));

        Assert.Equal(73, Standing!.Value);
    }

    [Fact]
    public void A_clock_that_was_set_back_does_not_bring_an_old_value_back()
    {
        Take(70);
        now = Noon.AddDays(-1);
        Take(71);

        Assert.Equal(71, Standing!.Value);
        AssertOneLine(2);
    }

    [Fact]
    public void The_same_value_known_as_of_a_later_moment_is_recorded_anew()
    {
        Take(70, asOf: Noon.AddDays(-2));

        Assert.IsType<ActualDecision.Known>(Take(70, asOf: Noon.AddDays(-2)));
        Assert.IsType<ActualDecision.Stands>(Take(70, asOf: Noon.AddDays(-1)));
        Assert.Equal(Noon.AddDays(-1), Standing!.AsOf);
        AssertOneLine(2);
    }

    [Fact]
    public void A_system_without_a_note_does_not_take_the_owners_away()
    {
        Take(70, note: "strike in week 2", source: ActualSource.CheckIn, id: "ci-1", deliberate: true);

        Assert.IsType<ActualDecision.Known>(Take(70));
        Assert.IsType<ActualDecision.Stands>(Take(70, id: "key-1"));
        Assert.IsType<ActualDecision.Known>(Take(70, id: "key-1"));
        Assert.IsType<ActualDecision.Stands>(Take(70, asOf: now));
        Assert.Equal("strike in week 2", Standing!.Note);

        Take(71, id: "key-2"); // of another value the note says nothing
        Assert.Null(Standing!.Note);
    }

    [Fact]
    public void What_earlier_builds_forked_has_one_value_that_stands_and_goes_on_in_one_line()
    {
        known.Add(Stored("a", 70, 0, null));
        known.Add(Stored("b", 71, 1, "a"));
        known.Add(Stored("c", 72, 2, "a"));

        Assert.Equal("c", Standing!.Id);
        Assert.Equal("c", Assert.IsType<ActualDecision.Stands>(Take(73)).Actual.Corrects);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_the_order_of_arrival_the_same_value_stands(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var sent = Enumerable.Range(0, random.Next(2, 9))
                .Select(i => (Value: (decimal)random.Next(3), AsOf: Noon.AddMinutes(-i - 1), Key: random.Next(2) == 0 ? $"key-{i}" : null))
                .ToList();
            foreach (var _ in Enumerable.Range(0, 4))
            {
                known.Clear();
                // Some of them arrive more than once, as queues deliver.
                foreach (var push in sent.Concat(sent.Where(_ => random.Next(3) == 0)).OrderBy(_ => random.Next())) Take(
                    push.Value,
                    id: push.Key,
                    asOf: push.AsOf);

                Assert.Equal(sent[0].Value, Standing!.Value);
                Assert.Equal(sent[0].AsOf, Standing.AsOf);
                AssertOneLine(known.Count(a => a.SupersededBy is null));
                Assert.Equal(known.Count, known.Select(a => a.Id).Distinct().Count());
            }
        }
    }

    private Actual? Standing => ActualOrder.Standing(known, "2026-06");

    private ActualDecision Take(
        decimal value,
        string? note = null,
        string? id = null,
        DateTimeOffset? asOf = null,
        bool deliberate = false,
        ActualSource source = ActualSource.Api,
        string period = "2026-06")
    {
        var decision = ActualDoor.Decide(known, new(Revenue, period, value, note, source, null, id, asOf, deliberate), now);
        if (decision.Recorded is { } actual) known.Add(actual);
        now = now.AddSeconds(1);
        return decision;
    }

    // From the one that stands back to the first, each correcting the one before: none left out, none twice.
    private void AssertOneLine(int length)
    {
        var seen = new List<Actual>();
        for (var actual = Standing; actual is not null; actual = known.Find(a => a.Id == actual.Corrects)) seen.Add(actual);
        Assert.Equal(length, seen.Count);
        Assert.Equal(length - 1, known.Where(a => a.Corrects is not null).Select(a => a.Corrects).Distinct().Count());
    }

    private static Actual Stored(string id, decimal value, int minute, string? corrects) => new()
    {
        Id = id,
        Kpi = Revenue,
        Period = "2026-06",
        Value = value,
        RecordedAt = Noon.AddHours(-1).AddMinutes(minute),
        Source = ActualSource.Api,
        Corrects = corrects,
    };
}
