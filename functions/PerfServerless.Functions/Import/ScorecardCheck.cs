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

        switch (FolderValidation.Validate(await FolderReader.FromDirectoryAsync(against, cancellationToken), now))
        {
            case ImportResult.Refused(var mistakes, _):
                return new(
                    false,
                    [.. mistakes.Select(m => m.File == against ? m.Told : ImportWords.InFolder.Say(against, m.Told))],
                    [],
                    ImportCheckWords.EarlierRefused.Say(against, mistakes.Count));

            case ImportResult.Accepted(var earlier, _, _) when FolderValidation.TenantOf(source) is { } tenant && tenant != earlier.Tenant:
                return new(false, [], [], ImportCheckWords.EarlierOther.Say(against, earlier.Tenant.Value, tenant.Value));

            case ImportResult.Accepted(var earlier, _, _):
                return Report(FolderValidation.Validate(source, now, earlier), s => ScorecardDifference.Say(s, earlier, against));

            default:
                throw new InvalidOperationException("A validation ends in one of two ways.");
        }
    }

    /// <param name="compared">Says how a scorecard differs from the earlier one; null where none is known.</param>
    private static ScorecardCheckReport Report(ImportResult result, Func<Scorecard, Saying?> compared) => result switch
    {
        ImportResult.Refused(var mistakes, var notListed) => new(
            false,
            [.. mistakes.Select(m => m.Told)],
            Rules(mistakes.Select(m => m.RuleId)),
            notListed == 0 ? ImportCheckWords.Refused.Say(mistakes.Count) : ImportCheckWords.RefusedListed.Say(mistakes.Count + notListed, mistakes.Count)),

        ImportResult.Accepted(var scorecard, var actuals, var warnings) => new(
            true,
            [.. warnings.Select(w => w.Told)],
            Rules(warnings.Select(w => w.RuleId)),
            ImportCheckWords.Passed.Say(
                scorecard.Organisation.Name, scorecard.People.Count, scorecard.Objectives.Count, scorecard.Kpis.Count, actuals.Count, warnings.Count))
        {
            Compared = compared(scorecard),
        },

        _ => throw new InvalidOperationException("A validation ends in one of two ways."),
    };

    private static IReadOnlyList<string> Rules(IEnumerable<string?> ids) => [.. ids.OfType<string>().Distinct(StringComparer.Ordinal)];
}
