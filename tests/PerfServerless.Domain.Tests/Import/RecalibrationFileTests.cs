using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>Chie owns on-time, whose target for May was 95.5 at first. Bert and Ada may approve.</summary>
public sealed class RecalibrationFileTests
{
    private const string Header = "kpi,period,before,effectiveFrom,reason,approvedBy,proposedBy,beforeBandHigh";

    private static readonly Scorecard InForce = Accepted(A.Folder);

    [Fact]
    public void A_change_is_imported_with_its_old_line()
    {
        var kpi = Accepted(Changed("on-time,2026-05,95.5,2026-05-01,The carrier went out of business,bert,,"), InForce).Find(new KpiId("on-time"))!;

        var change = Assert.Single(kpi.Recalibrations);
        Assert.Equal((95.5m, 90m), (change.Before.Targets[0].Target, change.After.Targets[0].Target));
        Assert.Equal(
            ("The carrier went out of business", "bert", "chie", new DateOnly(2026, 5, 1)),
            (change.Reason, change.ApprovedBy.Value, change.ProposedBy.Value, change.EffectiveFrom));
        Assert.Equal(90m, kpi.Targets.Targets[0].Target);
    }

    [Fact]
    public void The_same_folder_again_makes_the_same_version_and_so_does_an_empty_store()
    {
        var folder = Changed("on-time,2026-05,95.5,2026-05-01,The carrier went out of business,bert,ada,");
        var once = Accepted(folder, InForce);

        Assert.Equal(ScorecardVersion.Of(once), ScorecardVersion.Of(Accepted(folder, once)));
        Assert.Equal(ScorecardVersion.Of(once), ScorecardVersion.Of(Accepted(folder)));
    }

    [Fact]
    public void A_line_that_is_gone_changes_nothing()
    {
        var once = Accepted(Changed("on-time,2026-05,95.5,2026-05-01,The carrier went out of business,bert,,"), InForce);

        Assert.Equal(ScorecardVersion.Of(once), ScorecardVersion.Of(Accepted(Changed(), once)));
    }

    [Fact]
    public void Several_changes_are_a_chain()
    {
        var kpi = Accepted(
            Changed("on-time,2026-05,92,2026-05-15,Once more,bert,,", "on-time,2026-05,95.5,2026-05-01,At first,ada,,"), InForce).Find(new KpiId("on-time"))!;

        Assert.Equal([(95.5m, 92m), (92m, 90m)], kpi.Recalibrations.Select(r => (r.Before.Targets[0].Target, r.After.Targets[0].Target)));
    }

    [Fact]
    public void A_later_change_follows_one_that_is_in_force()
    {
        var once = Accepted(Changed("on-time,2026-05,95.5,2026-05-01,At first,ada,,"), InForce);
        var twice = Accepted(Targets("88", "on-time,2026-05,90,2026-05-20,Once more,bert,,"), once);

        Assert.Equal([95.5m, 90m], twice.Find(new KpiId("on-time"))!.Recalibrations.Select(r => r.Before.Targets[0].Target));
        Assert.Contains(
            "A later change holds from Fri 5/1/2026 on",
            Refused(Targets("88", "on-time,2026-05,90,2026-04-20,Once more,bert,,"), once),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_was_added_is_old_as_none() =>
        Assert.Empty(Accepted(Changed("on-time,2026-05,,2026-05-01,None was set,bert,,")).Find(new KpiId("on-time"))!.Recalibrations[0].Before.Targets);

    [Theory]
    [InlineData("on-time,2026-05,95.5,2026-05-01,,bert,,", "recalibrations.csv, line 2, column 5 (reason): 'reason' is empty: every line needs it.")]
    [InlineData("on-time,2026-05,95.5,,Why,bert,,", "recalibrations.csv, line 2, column 4 (effectiveFrom): 'effectiveFrom' is empty: every line needs it.")]
    [InlineData("on-time,2026-05,95.5,2026-05-01,Why,,,", "recalibrations.csv, line 2, column 6 (approvedBy): 'approvedBy' is empty: every line needs it.")]
    [
        InlineData(
            "on-time,2026-05,95.5,2026-05-01,Why,chie,,",
            "recalibrations.csv, line 2, column 6 (approvedBy): 'chie' owns the KPI and cannot approve a change of its targets; somebody else must."),
    ]
    [InlineData("on-time,2026-05,95.5,2026-05-01,Why,eve,,", "recalibrations.csv, line 2, column 6 (approvedBy): There is no person 'eve'.")]
    [
        InlineData(
            "on-time,2026-05,95.5,2026-06-01,Why,bert,,",
            "recalibrations.csv, line 2, column 4 (effectiveFrom): '2026-05' ended before Mon 6/1/2026 and keeps its old target; leave it as it was."),
    ]
    [InlineData("on-time,2026-05,90,2026-05-01,Why,bert,,", "recalibrations.csv, line 2, column 3 (before): The target of 'on-time' for 2026-05 is 90 before and after: write what it was before the change, or remove the line.")]
    [InlineData("on-time,2026-05,,2026-05-01,Why,bert,,3", "recalibrations.csv, line 2, column 3 (before): There is a band or a stretch without an old target: write the target in 'before', or leave them out.")]
    [InlineData("late,2026-05,95.5,2026-05-01,Why,bert,,", "recalibrations.csv, line 2, column 1 (kpi): There is no KPI 'late'.")]
    public void What_a_change_lacks_is_told_with_its_place(string line, string mistake) =>
        Assert.Contains(mistake, Refused(Changed(line)).Split('\n'));

    [Fact]
    public void The_lines_of_one_change_say_one_reason_and_a_period_once()
    {
        var mistakes = Refused(
            Changed("on-time,2026-05,95.5,2026-05-01,Why,bert,,", "on-time,2026-06,80,2026-05-01,Another,bert,,", "on-time,2026-05,95,2026-05-01,Why,bert,,"));

        Assert.Contains(
            "recalibrations.csv, line 3, column 5 (reason): Line 2 changes 'on-time' on the same day with another reason, approver or proposer",
            mistakes,
            StringComparison.Ordinal);
        Assert.Contains(
            "recalibrations.csv, line 4, column 2 (period): The target of 'on-time' for 2026-05 changes on 2026-05-01 on line 2 and on line 4: remove one.",
            mistakes,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_changes_without_a_recalibration_is_refused_where_it_stands() => Assert.Equal(
        "targets.csv, line 3, column 3 (target): The target of 'on-time' for 2026-05 is 95.5 in force and 90 here: put 95.5 back, or say in recalibrations.csv why it changes, "
        + "with 95.5 as 'before', the day from which it holds, and an approver who is not the owner.",
        Refused(Changed(), InForce));

    [Theory]
    [InlineData("99")]
    [InlineData("90")] // the new target
    public void A_recalibration_that_tells_another_old_target_is_refused_once_where_it_tells_it(string before) => Assert.Equal(
        $"recalibrations.csv, line 2, column 3 (before): The target of 'on-time' for 2026-05 that is in force is 95.5, not {before}: write 95.5.",
        Refused(Changed($"on-time,2026-05,{before},2026-05-01,Why,bert,,"), InForce));

    [Fact]
    public void A_target_that_is_gone_is_a_change_too() => Assert.StartsWith(
        "targets.csv: The target of 'stock' for 2026-05 is 4 to 6 in force and none here",
        Refused(A.Folder.With(ImportFormat.Targets, "kpi,period,target,bandHigh,stretch\nrevenue,2026,1200000,,1500000\non-time,2026-05,95.5,,"), InForce),
        StringComparison.Ordinal);

    [Fact]
    public void A_new_period_a_new_KPI_and_a_KPI_that_is_gone_are_no_changes()
    {
        var card = InForce with
        {
            Kpis = [.. InForce.Kpis.Where(k => k.Id.Value != "stock").Select(k => k with { Id = k.Id.Value == "revenue" ? new("gone") : k.Id })],
        };

        Accepted(A.Folder.With(ImportFormat.Targets, "kpi,period,target,bandHigh,stretch\non-time,2026-05,95.5,,\non-time,2026-06,97,,"), card);
    }

    [Theory]
    [InlineData("on-time,2026-05,95.5,2026-05-01,Another reason,bert,,", "column 5 (reason): The change of 'on-time' from 2026-05-01 on was imported with the reason 'At first', proposed by chie and approved by bert: history is not rewritten.")]
    [
        InlineData(
            "on-time,2026-05,95,2026-05-01,At first,bert,,",
            "column 3 (before): The target of 'on-time' for 2026-05 was 95.5 when this change was imported: history is not rewritten."),
    ]
    public void History_is_not_rewritten(string line, string mistake)
    {
        var once = Accepted(Changed("on-time,2026-05,95.5,2026-05-01,At first,bert,,"), InForce);

        Assert.Contains(mistake, Refused(Changed(line), once), StringComparison.Ordinal);
    }

    [Fact]
    public void An_approver_who_owns_the_KPI_by_now_was_none_then()
    {
        var folder = Changed("on-time,2026-05,95.5,2026-05-01,At first,bert,chie,");
        var once = Accepted(folder, InForce);

        var moved = folder.With(ImportFormat.Kpis, A.Folder.Files[ImportFormat.Kpis].Replace("on-time,Orders delivered on time,deliver,chie", "on-time,Orders delivered on time,deliver,bert", StringComparison.Ordinal));

        Assert.Single(Accepted(moved, once).Find(new KpiId("on-time"))!.Recalibrations);
    }

    [Fact]
    public void The_old_line_judges_what_ended_before()
    {
        var kpi = Accepted(Changed("on-time,2026-05,95.5,2026-05-01,At first,bert,,"), InForce).Find(new KpiId("on-time"))!;

        Assert.Equal(
            (95.5m, 90m),
            (Recalibrations.InForce(kpi, new(2026, 4, 30)).Targets[0].Target, Recalibrations.InForce(kpi, new(2026, 5, 31)).Targets[0].Target));
    }

    /// <summary>The target of on-time for May is 90 now.</summary>
    private static FolderBuilder Changed(params string[] lines) => Targets("90", lines);

    private static FolderBuilder Targets(string target, params string[] lines) => new FolderBuilder()
        .With(ImportFormat.Targets, A.Folder.Files[ImportFormat.Targets].Replace("95.5", target, StringComparison.Ordinal))
        .With(ImportFormat.Recalibrations, string.Join('\n', lines.Prepend(Header)));

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
