using System.Text.Json;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Domain.Tests.Events;

public sealed class TargetRecalibratedTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Kpi Kpi = Acme.Kpi("ole-1", Acme.Ole) with { Targets = new([new("2026-Q1", 100), new("2026-Q2", 110)]) };

    [Fact]
    public void A_changed_target_is_told_with_what_it_was()
    {
        var told = Assert.Single(Between(Kpi, Kpi with { Targets = new([new("2026-Q1", 100), new("2026-Q2", 90, Stretch: 120)]) }));

        var data = JsonSerializer.Deserialize<TargetRecalibrated>(told.Data, EventJson.Options)!;
        Assert.Equal([new("2026-Q2", 110)], data.Before);
        Assert.Equal([new("2026-Q2", 90, null, 120)], data.After);
    }

    [Fact]
    public void A_target_that_was_taken_away_is_told() => Assert.Contains(
        "\"after\":[{\"period\":\"2026-Q2\"}]",
        Assert.Single(Between(Kpi, Kpi with { Targets = new([new("2026-Q1", 100)]) })).Data,
        StringComparison.Ordinal);

    [Fact]
    public void The_next_quarters_target_a_new_KPI_and_one_that_had_none_recalibrate_nothing()
    {
        Assert.Empty(Between(Kpi, Kpi with { Targets = new([.. Kpi.Targets.Targets, new("2026-Q3", 130)]) }));
        Assert.Empty(Between(Kpi, Kpi with { Name = "Another name" }));
        Assert.Empty(Between(Kpi with { Id = new("other") }, Kpi));
        Assert.Empty(Between(Kpi with { Targets = TargetProfile.None }, Kpi));
        Assert.Empty(TargetRecalibrated.Between(null, Acme.Scorecard(Kpi), "v1", Now, personal: true));
    }

    [Fact]
    public void Why_is_told_only_where_the_settings_say_so()
    {
        var after = Kpi with
        {
            Targets = new([new("2026-Q1", 100), new("2026-Q2", 90)]),
            Recalibrations =
            [
                new()
                {
                    Before = Kpi.Targets,
                    After = Kpi.Targets,
                    Reason = "Lost a client",
                    EffectiveFrom = new(2026, 4, 1),
                    ProposedBy = Acme.Ole,
                    ApprovedBy = Acme.Mona,
                },
            ],
        };

        var quiet = Assert.Single(Between(Kpi, after));
        var personal = Assert.Single(Between(Kpi, after, personal: true));

        Assert.DoesNotContain("Lost a client", quiet.Data, StringComparison.Ordinal);
        Assert.Contains("\"effectiveFrom\":\"2026-04-01\",\"proposedBy\":\"ole\",\"approvedBy\":\"mona\"", quiet.Data, StringComparison.Ordinal);
        Assert.Contains("Lost a client", personal.Data, StringComparison.Ordinal);
    }

    private static IReadOnlyList<OutgoingEvent> Between(Kpi before, Kpi after, bool personal = false) =>
        TargetRecalibrated.Between(Acme.Scorecard(before), Acme.Scorecard(after), "v2", Now, personal);
}
