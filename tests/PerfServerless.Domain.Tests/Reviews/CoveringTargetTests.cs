using PerfServerless.Domain.Rules.Targets;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class CoveringTargetTests
{
    [Theory]
    [InlineData("2026-06", "2026-06")] // its own period before the quarter and the year
    [InlineData("2026-05", "2026-Q2")]
    [InlineData("2026-03", "2026")]
    [InlineData("2026-Q2", "2026-Q2")] // not the shorter month
    [InlineData("2026-W27", "2026")] // 29 June to 5 July: belongs to the month and quarter in which it ends
    [InlineData("2026-W26", "2026-06")]
    [InlineData("2027-01", null)]
    [InlineData("2025-12", null)]
    [InlineData("soon", null)]
    public void The_shortest_period_that_covers_a_value_has_its_target(string period, string? target)
    {
        var kpi = Kpi("a", Ole) with { Targets = new([new("2026", 4), new("unread", 9), new("2026-Q2", 3), new("2026-06", 2)]) };

        Assert.Equal(target, CoveringTarget.Of(kpi, period, 1)?.Period);
    }

    [Fact]
    public void A_fiscal_year_covers_its_own_months()
    {
        var kpi = Kpi("a", Ole) with { Targets = new([new("FY2026", 4)]) };

        Assert.Equal(["FY2026", null], new[] { "2025-07", "2026-07" }.Select(p => CoveringTarget.Of(kpi, p, 7)?.Period));
    }
}
