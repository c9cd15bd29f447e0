using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

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
                    [.. mistakes.Select(m => m.File == against ? $"{m}" : $"{against}: {m}")],
                    [],
                    $"Nothing can be compared with {against}, which has {Counted.Of(mistakes.Count, "mistake")} itself: mend it, or leave --against out.");

            case ImportResult.Accepted(var earlier, _, _) when FolderValidation.TenantOf(source) is { } tenant && tenant != earlier.Tenant:
                return new(
                    false, [], [], $"{against} belongs to the organisation '{earlier.Tenant}' and this folder to '{tenant}': compare with an earlier folder of the same organisation.");

            case ImportResult.Accepted(var earlier, _, _):
                return Report(FolderValidation.Validate(source, now, earlier), s => ScorecardDifference.Say(s, earlier, against));

            default:
                throw new InvalidOperationException("A validation ends in one of two ways.");
        }
    }

    /// <param name="compared">Says how a scorecard differs from the earlier one; null where none is known.</param>
    private static ScorecardCheckReport Report(ImportResult result, Func<Scorecard, string?> compared) => result switch
    {
        ImportResult.Refused(var mistakes, var notListed) => new(
            false,
            [.. mistakes.Select(m => m.ToString())],
            [],
            $"The folder cannot be imported: {Counted.Of(mistakes.Count + notListed, "mistake")} to mend{(notListed > 0 ? $", of which the first {mistakes.Count} are listed" : "")}. Its health is checked once there is none."),

        ImportResult.Accepted(var scorecard, var actuals, var warnings) => new(
            true,
            [.. warnings.Select(w => w.ToString())],
            [.. warnings.Where(w => w.RuleId is not null).Select(w => RuleBook.Find(w.RuleId!)!).Distinct()],
            $"{scorecard.Organisation.Name} can be imported: {Counted.Of(scorecard.People.Count, "person", "people")}, {Counted.Of(scorecard.Objectives.Count, "objective")}, {Counted.Of(scorecard.Kpis.Count, "KPI")}, {Counted.Of(actuals.Count, "value")}; {(warnings.Count == 0 ? "nothing" : Counted.Of(warnings.Count, "thing"))} worth mending.")
        {
            Compared = compared(scorecard),
        },

        _ => throw new InvalidOperationException("A validation ends in one of two ways."),
    };
}
