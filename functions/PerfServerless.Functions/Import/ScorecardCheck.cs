using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>Checks a folder before it is imported: what an import would refuse, and the scorecard's health. It writes nothing and asks no host.</summary>
/// <param name="clock">The clock by which values are too early and targets are over, unless the folder names a later one.</param>
public sealed class ScorecardCheck(TimeProvider clock)
{
    /// <param name="against">
    /// A folder with an earlier state of the same organisation, whose targets are taken as those in force; null where none is known, and
    /// a target that changed without a reason cannot be seen.
    /// </param>
    public async Task<ScorecardCheckReport> OfAsync(string folder, string? against, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var source = await FolderReader.FromDirectoryAsync(folder, cancellationToken);
        if (against is null) return Report(FolderValidation.Validate(source, now), _ => null);

        return FolderValidation.Validate(await FolderReader.FromDirectoryAsync(against, cancellationToken), now).Match(
            accepted: earlier => Against(earlier.Scorecard),
            refused: earlier => new ScorecardCheckReport(
                false,
                [.. earlier.Mistakes.Select(m => m.File == against ? m.Told : ImportWords.InFolder.Say(against, m.Told))],
                [],
                ImportCheckWords.EarlierRefused.Say(against, earlier.Mistakes.Count)));

        ScorecardCheckReport Against(Scorecard earlier) => FolderValidation.TenantOf(source) is { } tenant && tenant != earlier.Tenant
            ? new(false, [], [], ImportCheckWords.EarlierOther.Say(against, earlier.Tenant.Value, tenant.Value))
            : Report(FolderValidation.Validate(source, now, earlier), s => ScorecardDifference.Say(s, earlier, against));
    }

    /// <param name="compared">Says how a scorecard differs from the earlier one; null where none is known.</param>
    private static ScorecardCheckReport Report(ImportResult result, Func<Scorecard, Saying?> compared) => result.Match(
        accepted: r => new ScorecardCheckReport(
            true,
            [.. r.Warnings.Select(w => w.Told)],
            Rules(r.Warnings.Select(w => w.RuleId)),
            ImportCheckWords.Passed.Say(
                r.Scorecard.Organisation.Name,
                r.Scorecard.People.Count,
                r.Scorecard.Objectives.Count,
                r.Scorecard.Kpis.Count,
                r.Actuals.Count,
                r.Warnings.Count))
        {
            Compared = compared(r.Scorecard),
        },
        refused: r => new ScorecardCheckReport(
            false,
            [.. r.Mistakes.Select(m => m.Told)],
            Rules(r.Mistakes.Select(m => m.RuleId)),
            r.NotListed == 0
                ? ImportCheckWords.Refused.Say(r.Mistakes.Count)
                : ImportCheckWords.RefusedListed.Say(r.Mistakes.Count + r.NotListed, r.Mistakes.Count)));

    private static IReadOnlyList<string> Rules(IEnumerable<string?> ids) => [.. ids.OfType<string>().Distinct(StringComparer.Ordinal)];
}
