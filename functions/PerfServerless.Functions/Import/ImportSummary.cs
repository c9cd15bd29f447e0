using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Functions.Import;

/// <summary>What an import changed.</summary>
internal sealed record ImportSummary
{
    public required TenantId Tenant { get; init; }
    public required string Organisation { get; init; }

    /// <summary>The version of the scorecard now in force.</summary>
    public required string Version { get; init; }

    /// <summary>False where this very version was in force already.</summary>
    public required bool Published { get; init; }

    public required Changes People { get; init; }
    public required Changes Objectives { get; init; }
    public required Changes Kpis { get; init; }
    public required Changes Cadences { get; init; }
    public required ActualChanges Actuals { get; init; }

    /// <summary>Values of the folder that do not stand, because somebody said something else since: one sentence each, in the folder's order.</summary>
    public IReadOnlyList<Saying> Overruled { get; init; } = [];

    /// <summary>The same of cells of people.</summary>
    public IReadOnlyList<Saying> OverruledCells { get; init; } = [];

    /// <summary>The same of cadences and their meetings, and of absences.</summary>
    public IReadOnlyList<Saying> OverruledLines { get; init; } = [];

    /// <summary>The same of targets.</summary>
    public IReadOnlyList<Saying> OverruledTargets { get; init; } = [];

    /// <summary>All of them.</summary>
    public IEnumerable<Saying> AllOverruled => [.. Overruled, .. OverruledTargets, .. OverruledCells, .. OverruledLines];

    public required IReadOnlyList<ImportWarning> Warnings { get; init; }

    public bool ChangedAnything => Published || Actuals.New + Actuals.Corrected > 0;

    public Saying Sentence => ChangedAnything
        ? ImportOutcomeWords.Imported.Say(
            Organisation,
            Published ? ImportOutcomeWords.InForce.Say(People.Now, Objectives.Now, Kpis.Now, Cadences.Now) : ImportOutcomeWords.Unchanged,
            Actuals.New, Actuals.Corrected, Actuals.Unchanged)
        : ImportOutcomeWords.UpToDate.Say(Organisation);

    /// <summary>How much of the folder does not stand; null where all does.</summary>
    public Saying? OverruledSentence =>
        new[]
            {
                Of(Overruled, ImportOverruledWords.Count), Of(OverruledTargets, ImportOverruledWords.TargetsCount),
                Of(OverruledCells, ImportOverruledWords.PeopleCount), Of(OverruledLines, ImportOverruledWords.LinesCount),
            }
            .OfType<Saying>().Aggregate((Saying?)null, (before, next) => before is null ? next : PartWords.Both.Say(before, next));

    private static Saying? Of(IReadOnlyList<Saying> overruled, Word<int> word) => overruled.Count == 0 ? null : word.Say(overruled.Count);

    /// <summary>How many things of one kind the scorecard has now, and how they compare with the version before.</summary>
    public sealed record Changes(int Now, int Added, int Changed, int Removed);

    public sealed record ActualChanges(int New, int Corrected, int Unchanged);
}
