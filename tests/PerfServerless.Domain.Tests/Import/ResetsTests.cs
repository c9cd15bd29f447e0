using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Import;
using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>When a KPI's sum starts again, and which targets suit that.</summary>
public sealed class ResetsTests
{
    [Theory]
    [InlineData("monthly", "yearly", Frequency.Yearly)]
    [InlineData("monthly", "Quarterly", Frequency.Quarterly)]
    [InlineData("monthly", "monthly", Frequency.Monthly)]
    [InlineData("weekly", "weekly", Frequency.Weekly)]
    [InlineData("monthly", "", null)]
    public void A_cumulative_KPI_may_reset_later_than_its_own_periods_end(string frequency, string resets, Frequency? read) =>
        Assert.Equal(read, Kpi(Folder(frequency, resets)).Resets);

    [Theory]
    [InlineData("monthly", "weekly", "The KPI is monthly, so its sum cannot start again weekly: write a longer period, or leave 'resets' out.")]
    [InlineData("yearly", "quarterly", "The KPI is yearly, so its sum cannot start again quarterly: write a longer period, or leave 'resets' out.")]
    [InlineData("monthly", "never", "'never' is none of weekly, monthly, quarterly, yearly.")]
    public void It_cannot_reset_within_one_of_its_own_periods(string frequency, string resets, string sentence) =>
        A.Says(Folder(frequency, resets), $"kpis.csv, line 2, column 10 (resets): {sentence}");

    [Fact]
    public void A_level_does_not_reset() => A.Says(
        Folder("monthly", "yearly").Replace(Kpis, "cumulative", "level"),
        "kpis.csv, line 2, column 10 (resets): Only a cumulative KPI resets: leave 'resets' out, or make the accumulation cumulative.");

    [Fact]
    public void A_calculated_KPI_may_reset()
    {
        const string Header = "id,name,objective,owner,indicator,unitKind,direction,frequency,accumulation,resets,formula,operands";
        var rest = "grow,ada,lag,count,higherIsBetter,monthly,cumulative";

        Assert.Equal(Frequency.Yearly, Kpi(Folder("monthly", "").With(Kpis, $"{Header}\nk,K,{rest},yearly,sum,a;b\na,A,{rest},,,\nb,B,{rest},,,")).Resets);
    }

    [Theory]
    [InlineData("quarterly", "2026-05")]
    [InlineData("quarterly", "2026-Q2")]
    [InlineData("yearly", "2026-Q2")]
    [InlineData("yearly", "2026")]
    public void Its_targets_are_no_longer_than_its_sum(string resets, string period) => Kpi(Folder("monthly", resets, period));

    [Theory]
    [
        InlineData(
            "monthly",
            "2026-Q2",
            "'2026-Q2' is longer than the sum it is for ('k' resets monthly): write monthly targets or shorter ones, or let the KPI reset quarterly."),
    ]
    [
        InlineData(
            "quarterly",
            "2026",
            "'2026' is longer than the sum it is for ('k' resets quarterly): write quarterly targets or shorter ones, or let the KPI reset yearly."),
    ]
    public void A_longer_target_is_refused(string resets, string period, string sentence) =>
        A.Says(Folder("monthly", resets, period), $"targets.csv, line 2, column 2 (period): {sentence}");

    [Theory]
    [InlineData(1, "yearly", "2026-Q2", false)]
    [InlineData(4, "yearly", "2026-Q2", false)]
    [InlineData(10, "yearly", "2026-Q2", false)]
    [InlineData(2, "quarterly", "2026-Q2", false)]
    [InlineData(2, "yearly", "2026-05", false)]
    [InlineData(2, "yearly", "2026-Q2", true)]
    [InlineData(12, "yearly", "2026-Q2", true)]
    public void A_quarter_that_lies_in_two_fiscal_years_is_refused(int month, string resets, string period, bool refused)
    {
        var folder = Folder("monthly", resets, period).Replace(ImportFormat.Organisation, ",1,", $",{month},");

        if (!refused) Kpi(folder);
        else A.Says(folder, $"targets.csv, line 2, column 2 (period): '2026-Q2' is a calendar quarter, and fiscal years that start in month {month} begin within one, so that 'k', which resets yearly, cannot be held against it: write monthly targets or yearly ones.");
    }

    private static Kpi Kpi(FolderBuilder folder) => Assert.IsType<ImportResult.Accepted>(folder.Validate()).Scorecard.Kpis[0];

    private static FolderBuilder Folder(string frequency, string resets, string? target = null) => A.Folder
        .With(Kpis, $"id,name,objective,owner,indicator,unitKind,direction,frequency,accumulation,resets\nk,K,grow,ada,lag,count,higherIsBetter,{frequency},cumulative,{resets}")
        .With(Targets, target is null ? "kpi,period,target" : $"kpi,period,target\nk,{target},5")
        .With(Actuals, "kpi,period,value");
}
