using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>Chie owns on-time, a level that led from a baseline of 80 to 95.5 in May. Bert and Ada may approve.</summary>
public sealed class BaselineFileTests
{
    private const string Header = "kpi,period,before,effectiveFrom,reason,approvedBy,proposedBy,beforeBandHigh,beforeStretch";

    private static readonly Scorecard InForce = Accepted(Folder("80"));

    [Fact]
    public void A_change_is_imported_with_its_old_baseline()
    {
        var kpi = OnTime(Accepted(Folder("85", "on-time,baseline,80,2026-05-10,The count was wrong,bert,,,"), InForce));

        var change = Assert.Single(kpi.Recalibrations);
        Assert.Equal((80m, 85m, 85m), (change.Before.Baseline, change.After.Baseline, kpi.Targets.Baseline));
        Assert.Equal(
            ("The count was wrong", "bert", "chie", new DateOnly(2026, 5, 10)),
            (change.Reason, change.ApprovedBy.Value, change.ProposedBy.Value, change.EffectiveFrom));
        Assert.Equal([new PeriodTarget("2026-05", 95.5m)], change.Before.Targets);
        Assert.Equal((80m, 85m), (Recalibrations.InForce(kpi, new(2026, 5, 9)).Baseline, Recalibrations.InForce(kpi, new(2026, 5, 10)).Baseline));
    }

    [Theory]
    [InlineData("80", "", "on-time,baseline,80,2026-05-10,It was a guess,bert,,,")]
    [InlineData("", "80", "on-time,Baseline,,2026-05-10,None was known,bert,,,")]
    public void One_that_is_added_or_gone_is_a_change_too(string before, string after, string line)
    {
        var change = Assert.Single(OnTime(Accepted(Folder(after, line), Accepted(Folder(before)))).Recalibrations);

        Assert.Equal((before, after), ($"{change.Before.Baseline}", $"{change.After.Baseline}"));
    }

    [Fact]
    public void A_target_and_the_baseline_may_change_together()
    {
        var folder = Folder("85", "on-time,2026-05,95.5,2026-05-10,The count was wrong,bert,,,", "on-time,baseline,80,2026-05-10,The count was wrong,bert,,,")
            .Replace(ImportFormat.Targets, "95.5", "90");

        var change = Assert.Single(OnTime(Accepted(folder, InForce)).Recalibrations);

        Assert.Equal((80m, 95.5m, 85m, 90m), (change.Before.Baseline, change.Before.Targets[0].Target, change.After.Baseline, change.After.Targets[0].Target));
    }

    [Fact]
    public void Several_changes_are_a_chain_back_to_the_first()
    {
        var once = Accepted(Folder("85", "on-time,baseline,80,2026-05-10,The count was wrong,bert,,,"), InForce);
        var back = Accepted(
            Folder("80", "on-time,baseline,85,2026-05-20,It was right after all,ada,,,", "on-time,baseline,80,2026-05-10,The count was wrong,bert,,,"),
            once);

        Assert.Equal([(80m, 85m), (85m, 80m)], OnTime(back).Recalibrations.Select(r => (r.Before.Baseline!.Value, r.After.Baseline!.Value)));
        Assert.Equal([80m, 85m, 80m], new[] { 9, 19, 20 }.Select(d => Recalibrations.InForce(OnTime(back), new(2026, 5, d)).Baseline!.Value));
    }

    [Fact]
    public void The_same_folder_again_and_a_line_that_is_gone_change_nothing()
    {
        var folder = Folder("85", "on-time,baseline,80,2026-05-10,The count was wrong,bert,,,");
        var once = Accepted(folder, InForce);

        Assert.Equal(ScorecardVersion.Of(once), ScorecardVersion.Of(Accepted(folder, once)));
        Assert.Equal(ScorecardVersion.Of(once), ScorecardVersion.Of(Accepted(folder)));
        Assert.Equal(ScorecardVersion.Of(once), ScorecardVersion.Of(Accepted(Folder("85"), once)));
    }

    [Theory]
    [
        InlineData(
            "80",
            "85",
            "is 80 in force and 85 here: put 80 back, or say in recalibrations.csv why it changes, on a line with 'baseline' as period, 80 as 'before',"),
    ]
    [
        InlineData(
            "80",
            "",
            "is 80 in force and none here: put 80 back, or say in recalibrations.csv why it changes, on a line with 'baseline' as period, 80 as 'before',"),
    ]
    [InlineData("", "85", "is none in force and 85 here: leave it out, or say in recalibrations.csv why it changes, on a line with 'baseline' as period, nothing as 'before',")]
    public void One_that_changes_without_a_recalibration_is_refused_where_it_stands(string before, string after, string sentence) =>
        Assert.Equal(
            $"kpis.csv, line 3, column 16 (baseline): The baseline of 'on-time' {sentence} the day from which it holds, and an approver who is not the owner.",
            Refused(Folder(after), Accepted(Folder(before))));

    [Fact]
    public void It_is_refused_where_the_whole_column_is_gone() =>
        Assert.StartsWith("kpis.csv, line 3: The baseline of 'on-time' is 80 in force and none here", Refused(A.Folder, InForce), StringComparison.Ordinal);

    [Theory]
    [InlineData("80", "81", "that is in force is 80, not 81: write 80.")]
    [InlineData("80", "85", "that is in force is 80, not 85: write 80.")] // the new one
    [InlineData("80", "", "that is in force is 80, not none: write 80.")]
    [InlineData("", "81", "that is in force is none, not 81: leave 'before' empty.")]
    public void A_recalibration_that_tells_another_old_one_is_refused_once_where_it_tells_it(string inForce, string before, string sentence) =>
        Assert.Equal(
            $"recalibrations.csv, line 2, column 3 (before): The baseline of 'on-time' {sentence}",
            Refused(Folder("85", $"on-time,baseline,{before},2026-05-10,Why,bert,,,"), Accepted(Folder(inForce))));

    [Theory]
    [
        InlineData(
            "on-time,baseline,80,2026-05-10,Why,chie,,,",
            "column 6 (approvedBy): 'chie' owns the KPI and cannot approve a change of its targets; somebody else must."),
    ]
    [InlineData("on-time,baseline,80,2026-06-01,Why,bert,,,", "column 4 (effectiveFrom): Nothing is expected from the baseline after Sun 5/31/2026, so one that holds from Mon 6/1/2026 on would change nothing; leave it as it was, or choose an earlier day.")]
    [InlineData("on-time,baseline,80,2026-05-10,,bert,,,", "column 5 (reason): 'reason' is empty: every line needs it.")]
    [InlineData("on-time,baseline,80,,Why,bert,,,", "column 4 (effectiveFrom): 'effectiveFrom' is empty: every line needs it.")]
    [
        InlineData(
            "on-time,baseline,80,2026-05-10,Why,bert,,90,",
            "column 8 (beforeBandHigh): A baseline is one number, without a band and a stretch: leave them out."),
    ]
    [
        InlineData(
            "on-time,baseline,80,2026-05-10,Why,bert,,,90",
            "column 9 (beforeStretch): A baseline is one number, without a band and a stretch: leave them out."),
    ]
    [
        InlineData(
            "on-time,baseline,,2026-05-10,Why,bert,,,90",
            "column 9 (beforeStretch): A baseline is one number, without a band and a stretch: leave them out."),
    ]
    [
        InlineData(
            "on-time,,80,2026-05-10,Why,bert,,,",
            "column 2 (period): The line has no period: write whose target was changed, such as 2026-06, 2026-Q2 or 2026, or 'baseline' where that was."),
    ]
    public void What_a_change_lacks_is_told_with_its_place(string line, string mistake) =>
        Assert.Contains($"recalibrations.csv, line 2, {mistake}", Refused(Folder("85", line), InForce).Split('\n'));

    [Fact]
    public void One_that_is_the_same_before_and_after_is_no_change() =>
        Assert.Contains(
            "recalibrations.csv, line 2, column 3 (before): The baseline of 'on-time' is 85 before and after: write what it was before the change, or remove the line.",
            Refused(Folder("85", "on-time,baseline,85,2026-05-10,Why,bert,,,")).Split('\n'));

    [Fact]
    public void It_changes_once_a_day() =>
        Assert.Equal(
            "recalibrations.csv, line 3, column 2 (period): The baseline of 'on-time' changes on 2026-05-10 on line 2 and on line 3: remove one.",
            Refused(Folder("85", "on-time,baseline,80,2026-05-10,Why,bert,,,", "on-time,baseline,81,2026-05-10,Why,bert,,,"), InForce));

    [Theory]
    [
        InlineData(
            "80",
            "on-time,baseline,81,2026-05-10,At first,bert,,,",
            "column 3 (before): The baseline of 'on-time' was 80 when this change was imported: history is not rewritten. Write it as it was."),
    ]
    [
        InlineData(
            "80",
            "on-time,baseline,,2026-05-10,At first,bert,,,",
            "column 3 (before): The baseline of 'on-time' was 80 when this change was imported: history is not rewritten. Write it as it was."),
    ]
    [InlineData("80", "on-time,2026-05,95.5,2026-05-10,At first,bert,,,", "column 4 (effectiveFrom): The change of 'on-time' from 2026-05-10 on was imported without the target of 'on-time' for 2026-05: history is not rewritten. Write a later day, or remove the line.")]
    public void History_is_not_rewritten(string before, string line, string mistake)
    {
        var once = Accepted(Folder("85", "on-time,baseline,80,2026-05-10,At first,bert,,,"), Accepted(Folder(before)));

        Assert.Equal($"recalibrations.csv, line 2, {mistake}", Refused(Folder("85", line), once));
    }

    [Fact]
    public void A_change_that_was_imported_without_the_baseline_gets_none_later()
    {
        var once = Accepted(Folder("80", "on-time,2026-05,95.5,2026-05-10,At first,bert,,,").Replace(ImportFormat.Targets, "95.5", "90"), InForce);
        var both = Folder("85", "on-time,2026-05,95.5,2026-05-10,At first,bert,,,", "on-time,baseline,80,2026-05-10,At first,bert,,,")
            .Replace(ImportFormat.Targets, "95.5", "90");

        Assert.Contains(
            "recalibrations.csv, line 3, column 4 (effectiveFrom): The change of 'on-time' from 2026-05-10 on was imported without the baseline of 'on-time': history is not rewritten. Write a later day, or remove the line.",
            Refused(both, once).Split('\n'));
    }

    [Theory]
    [InlineData(",95.5,", ",,", "")] // no targets in force
    [InlineData("higherIsBetter", "stayInBand", "96")]
    public void Where_nothing_is_expected_from_it_a_baseline_changes_without_a_word(string old, string replacement, string bandHigh)
    {
        FolderBuilder Free(string baseline) => old.StartsWith(',')
            ? Folder(baseline).With(ImportFormat.Targets, "kpi,period,target,bandHigh,stretch\nrevenue,2026,1200000,,1500000")
            : Folder(baseline, replacement, []).Replace(ImportFormat.Targets, "on-time,2026-05,95.5,,", $"on-time,2026-05,95.5,{bandHigh},");

        Assert.Equal(85, OnTime(Accepted(Free("85"), Accepted(Free("80")))).Targets.Baseline);
    }

    [Fact]
    public void A_line_about_a_baseline_from_which_nothing_is_expected_is_refused() =>
        Assert.Equal(
            "recalibrations.csv, line 2, column 2 (period): 'on-time' is a sum or stays in a band, and nothing is expected from its baseline: remove this line, and change the baseline in kpis.csv alone.",
            Refused(
                Folder("85", "stayInBand", ["on-time,baseline,80,2026-05-10,Why,bert,,,"])
                    .Replace(ImportFormat.Targets, "on-time,2026-05,95.5,,", "on-time,2026-05,95.5,96,"),
                Accepted(Folder("80", "stayInBand", []).Replace(ImportFormat.Targets, "on-time,2026-05,95.5,,", "on-time,2026-05,95.5,96,"))));

    [Fact]
    public void What_was_imported_when_it_counted_stays_when_the_KPI_becomes_a_band()
    {
        const string Line = "on-time,baseline,80,2026-05-10,At first,bert,,,";
        var once = Accepted(Folder("85", Line), InForce);

        Assert.Single(
            OnTime(
                Accepted(Folder("85", "stayInBand", [Line]).Replace(ImportFormat.Targets, "on-time,2026-05,95.5,,", "on-time,2026-05,95.5,96,"), With96(once)))
                .Recalibrations);
    }

    /// <summary>The band's edge alone would be a change of the target.</summary>
    private static Scorecard With96(Scorecard card) => card with
    {
        Kpis = [.. card.Kpis.Select(k => k.Id.Value == "on-time" ? k with { Targets = k.Targets with { Targets = [new("2026-05", 95.5m, 96)] } } : k)],
    };

    private static Kpi OnTime(Scorecard card) => card.Find(new KpiId("on-time"))!;

    private static FolderBuilder Folder(string baseline, params string[] recalibrations) => Folder(baseline, "higherIsBetter", recalibrations);

    private static FolderBuilder Folder(string baseline, string direction, string[] recalibrations)
    {
        var lines = A.Folder.Files[ImportFormat.Kpis].Split('\n');
        lines[2] = lines[2].Replace("higherIsBetter", direction, StringComparison.Ordinal);
        return new FolderBuilder()
            .With(ImportFormat.Kpis, string.Join('\n', lines.Select((line, i) => $"{line},{(i == 0 ? "baseline" : i == 2 ? baseline : "")}")))
            .With(ImportFormat.Recalibrations, string.Join('\n', recalibrations.Prepend(Header)));
    }

    private static Scorecard Accepted(FolderBuilder folder, Scorecard? current = null)
    {
        var result = FolderValidation.Validate(folder.ToFolder(), FolderBuilder.Now, current);
        return result is ImportResult.Accepted accepted
            ? accepted.Scorecard
            : throw new Xunit.Sdk.XunitException(string.Join('\n', ((ImportResult.Refused)result).Mistakes.Select(m => m.Told.En())));
    }

    private static string Refused(FolderBuilder folder, Scorecard? current = null) =>
        string.Join(
            '\n',
            Assert.IsType<ImportResult.Refused>(FolderValidation.Validate(folder.ToFolder(), FolderBuilder.Now, current)).Mistakes.Select(m => m.Told.En()));
}
