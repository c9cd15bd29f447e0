using System.Diagnostics;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Import.Tables;

/// <summary>What a folder holds once it was checked: all of it, or all that is wrong with it.</summary>
public abstract record ImportResult
{
    private ImportResult() { } // closed: only the cases below can exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Accepted, T> accepted, Func<Refused, T> refused) => this switch
    {
        Accepted its => accepted(its),
        Refused its => refused(its),
        _ => throw new UnreachableException(),
    };

    public sealed record Accepted(Scorecard Scorecard, IReadOnlyList<Actual> Actuals, IReadOnlyList<ImportWarning> Warnings) : ImportResult
    {
        /// <summary>How the folder's people compare with what others said of them.</summary>
        public PeopleNews People { get; init; } = new(Scorecard.People, [], []);

        /// <summary>Who is away; null where the folder does not speak of it.</summary>
        public IReadOnlyList<SaidAbsence>? Absences { get; init; }

        /// <summary>Cells of the folder's cadences and meetings that do not stand.</summary>
        public IReadOnlyList<Saying> OverruledCadences { get; init; } = [];

        /// <summary>Targets of the folder that do not stand.</summary>
        public IReadOnlyList<Saying> OverruledTargets { get; init; } = [];
    }

    /// <param name="Mistakes">In the order of files, lines and columns.</param>
    /// <param name="NotListed">How many more there are than <see cref="Mistakes"/> lists.</param>
    public sealed record Refused(IReadOnlyList<ImportMistake> Mistakes, int NotListed = 0) : ImportResult;
}
