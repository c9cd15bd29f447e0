using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Organisations;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Chat;

/// <summary>New targets as people type them.</summary>
public sealed class TargetReadingTests
{
    private static readonly DateOnly Today = new(2026, 6, 4);
    private static readonly DateTimeOffset Now = new(2026, 6, 4, 9, 0, 0, TimeSpan.Zero);

    private static readonly Kpi Nps = Acme.Kpi("nps", Acme.Ole, Frequency.Monthly) with
    {
        Name = "NPS", Unit = new(UnitKind.Percent, Decimals: 1), Minimum = -100, Maximum = 100,
        Targets = new([new("2026-Q2", 40, Stretch: 50), new("2026-Q3", 42)]),
    };

    private static readonly Kpi Stock = Acme.Kpi("stock", Acme.Ole) with { Direction = Direction.StayInBand, Targets = new([new("2026", 30, 40)]) };

    [Theory]
    [InlineData("45", "en-US", "2026-Q2", 45)]
    [InlineData("45,5 %", "de-DE", "2026-Q2", 45.5)]
    [InlineData("45.5%", "en-US", "2026-Q2", 45.5)]
    [InlineData("-5", "en-US", "2026-Q2", -5)]
    [InlineData("\u22125", "en-US", "2026-Q2", -5)]
    [InlineData("45 for 2027-Q1", "en-US", "2027-Q1", 45)]
    [InlineData("45 für Q1 2027", "de-DE", "2027-Q1", 45)]
    [InlineData("45,5 % ab dem 3. Quartal 2026", "de-DE", "2026-Q3", 45.5)]
    [InlineData("45 pour T1 2027", "fr-FR", "2027-Q1", 45)]
    [InlineData("45 à partir de T3", "fr-FR", "2026-Q3", 45)]
    [InlineData("45 from Q1", "en-US", "2027-Q1", 45)] // the one of this year is over
    [InlineData("45 for Q2", "de-DE", "2026-Q2", 45)] // whatever the words' language
    [InlineData("45 Q3 2026", "en-US", "2026-Q3", 45)]
    [InlineData("  45\u202f%  für  Q3 ", "de-DE", "2026-Q3", 45)]
    [InlineData("\u200f45 for Q3", "en-US", "2026-Q3", 45)]
    public void A_target_is_read_as_its_writer_means_it(string typed, string culture, string period, decimal target)
    {
        var check = Check(typed, culture);
        Assert.Equal((null, period, target), (check.TargetError.En(), check.Target?.After.Period, check.Target?.After.Target ?? 0));
    }

    [Theory]
    [InlineData("32–45", "en-US")]
    [InlineData("32-45", "en-US")]
    [InlineData("32 - 45", "de-DE")]
    [InlineData("32 to 45", "en-US")]
    [InlineData("32 bis 45", "de-DE")]
    [InlineData("32 à 45 pour 2026", "fr-FR")]
    [InlineData("32..45 for 2026", "en-US")]
    public void A_range_is_read_from_both_edges(string typed, string culture) =>
        Assert.Equal(new PeriodTarget("2026", 32, 45), Check(typed, culture, "stock").Target?.After);

    [Theory]
    [InlineData("45", null, "Choose under “What it is about” the KPI whose target changes.")]
    [InlineData("45", "o:grow", "Choose under “What it is about” the KPI whose target changes.")]
    [InlineData("40", "k:nps", "The target for Q2 2026 is 40.0% (stretch 50.0%) already.")]
    [InlineData("42.0 for Q3", "k:nps", "The target for Q3 2026 is 42.0% already.")]
    [InlineData("45 for Q1 2026", "k:nps", "Q1 2026 is over and keeps its target: name a period that is not over.")]
    [InlineData("45 for 2026-06", "k:nps", "The targets of this KPI are not for periods such as June 2026: they are quarterly. Write for example Q2 2026.")]
    [InlineData("45 for Q1 2062", "k:nps", "Q1 2062 is more than five years away: check the year.")]
    [InlineData("45 for the rest", "k:nps", "I read no period in “rest”. Write for example Q2 2026, or leave it out for the one in progress.")]
    [InlineData("much more", "k:nps", "'much more' is not read as a number; write it like 1,234.5.")]
    [InlineData("45–50", "k:nps", "This KPI has one target and no range: write one number.")]
    [InlineData("101", "k:nps", "That is above 100.0%, the most that can be true.")]
    [InlineData("-101", "k:nps", "That is below -100.0%, the least that can be true.")]
    [InlineData("35", "k:stock", "This KPI stays in a range: write both edges, such as 35–39.")]
    [InlineData("45–32", "k:stock", "The lower edge comes first: 45 is not below 32.")]
    [InlineData("30–40", "k:stock", "The target for 2026 is 30 to 40 already.")]
    [InlineData("45", "k:gone", "Gone is no longer tracked: its target cannot change.")]
    public void What_is_wrong_is_said_with_how_to_mend_it(string typed, string? subject, string mistake)
    {
        var check = Check(typed, "en-US", subject);
        Assert.Equal(mistake, check.TargetError.En());
        Assert.Null(check.Terms);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Without_one_there_is_nothing_wrong(string? typed)
    {
        var check = Check(typed, "en-US", subject: null);
        Assert.Equal((null, null), (check.TargetError, check.Target));
        Assert.NotNull(check.Terms);
    }

    [Fact]
    public void A_stretch_that_is_easier_than_the_target_goes_and_a_harder_one_stays()
    {
        Assert.Equal(50, Check("45", "en-US").Target!.After.Stretch);
        Assert.Null(Check("55", "en-US").Target!.After.Stretch);
    }

    [Fact]
    public void The_first_target_of_a_KPI_is_for_its_own_period_or_a_longer_one()
    {
        Assert.Equal("2026-06", Check("45", "en-US", "k:bare").Target!.After.Period);
        Assert.Equal("2026", Check("45 for 2026", "en-US", "k:bare").Target!.After.Period);
        Assert.StartsWith("The targets of this KPI are not for periods such as", Check("45 for 2026-W30", "en-US", "k:bare").TargetError.En(), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_a_later_change_nothing_changes_any_more()
    {
        var change = new Recalibration
        {
            Before = TargetProfile.None, After = Nps.Targets, Reason = "plan", EffectiveFrom = new(2026, 8, 1), ProposedBy = Acme.Ole, ApprovedBy = Acme.Mona,
        };
        var kpi = Nps with { Id = new("planned"), Recalibrations = [change] };
        Assert.StartsWith(
            "A change of this KPI’s targets that holds from Sat 8/1/2026 on was decided already", Check("45 for Q2", "en-US", "k:planned", more: kpi).TargetError.En(),
            StringComparison.Ordinal);
        Assert.Null(Check("45 for Q3", "en-US", "k:planned", more: kpi).TargetError);
    }

    [Fact]
    public void A_fiscal_year_is_told_and_read_as_the_organisation_has_it()
    {
        var organisation = Acme.Organisation() with { FiscalYearStartMonth = 4 };
        var check = Check("45", "en-US", "k:fiscal", organisation);
        Assert.Equal("FY2027", check.Target!.After.Period);
        Assert.Equal("FY2028", Check("45 for FY28", "en-US", "k:fiscal", organisation).Target!.After.Period);
    }

    [Fact]
    public void What_is_typed_at_any_length_is_answered()
    {
        foreach (var typed in new[] { new string('9', 4_000), string.Join(' ', Enumerable.Repeat("5", 2_000)), new string('–', 500), "😀 for 😀", "<b>45</b>", "45 for", "for Q3" })
            Assert.NotNull(Check(typed, "de-DE").TargetError);
    }

    private static DecisionCheck Check(string? typed, string culture, string? subject = "k:nps", Organisation? organisation = null, Kpi? more = null)
    {
        var reader = new Reader { Language = Languages.BuiltIn.For(culture), Culture = CultureInfo.GetCultureInfo(culture) };
        var scorecard = Acme.Scorecard(
            Nps, Stock, Acme.Kpi("gone", Acme.Ole) with { Name = "Gone", TrackedUntil = new(2026, 5, 31) }, Acme.Kpi("bare", Acme.Ole, Frequency.Monthly),
            Acme.Kpi("fiscal", Acme.Ole, Frequency.Monthly) with { Targets = new([new("FY2027", 10)]) }) with
        {
            Objectives = [new() { Id = new("grow"), Name = "Grow", Perspective = Perspective.Customer }],
        };
        if (more is not null) scorecard = scorecard with { Kpis = [.. scorecard.Kpis, more] };
        if (organisation is not null) scorecard = scorecard with { Organisation = organisation };
        var wish = new DecisionWish("d") { Text = "we decide", Subject = subject?.Contains(':', StringComparison.Ordinal) == false ? $"k:{subject}" : subject, Target = typed, Filled = true };
        return DecisionCheck.Of(scorecard, wish, reader, known: null, Today, Today.AddDays(7), Now);
    }
}
