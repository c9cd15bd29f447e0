using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Import.Files;

/// <summary>One line of <c>actuals.csv</c> held against what is stored for its KPI and period.</summary>
internal sealed class ImportedCell
{
    private readonly Actual actual;
    private readonly Actual? current;
    private readonly bool valueIsNew;
    private readonly bool noteIsNew;

    /// <param name="actual">As the folder has it.</param>
    /// <param name="stored">All that is stored for it.</param>
    /// <param name="remembered">What the folder said of it last; null where that was not kept.</param>
    public ImportedCell(Actual actual, IReadOnlyCollection<Actual> stored, SaidCell? remembered)
    {
        this.actual = actual;
        current = stored.Count == 0 ? null : ActualOrder.Standing(stored);
        Imported = stored.Where(a => a.Source is ActualSource.Import).ToList() is { Count: > 0 } own ? ActualOrder.Standing(own) : null;

        // An import that was cut off recorded its values and did not live to remember; builds before this one remembered nothing.
        var said = remembered is not null && remembered.Actual == Imported?.Id ? remembered
            : Imported is not null ? new SaidCell(Imported.Value, remembered is null ? null : ImportedActuals.Mark(Imported.Note), Imported.Id)
            : null;
        valueIsNew = said is null || said.Value != actual.Value || MomentIsNew;
        noteIsNew = said switch
        {
            null => actual.Note is not null, // an empty cell of a folder that never spoke says nothing
            { Note: null } => valueIsNew, // what the folder said is not known: its note goes with its value
            { Note: var mark } => mark != ImportedActuals.Mark(actual.Note),
        };
    }

    /// <summary>What an import recorded last for it.</summary>
    public Actual? Imported { get; }

    /// <summary>Set where the folder says what it said before and somebody said something else since.</summary>
    public OverruledValue? Overruled =>
        current is { Source: not ActualSource.Import }
            && ((!valueIsNew && current.Value != actual.Value) || (!noteIsNew && actual.Note is not null && !SameNote(actual.Note)))
            ? new(actual, current)
            : null;

    /// <returns>What is to be appended; null where what stands stays.</returns>
    public Actual? News(DateTimeOffset now)
    {
        if (current is null) return actual;

        var value = valueIsNew ? actual.Value : current.Value;
        var note = noteIsNew ? actual.Note : current.Note;
        if (value == current.Value && SameNote(note) && !MomentIsNew) return null;

        return actual with
        {
            Id = ImportedActuals.Id(actual.Kpi, actual.Period, value, current.Id),
            Value = value,
            Note = note,
            Corrects = current.Id,
            RecordedAt = now > current.RecordedAt ? now : current.RecordedAt.AddTicks(1),
            // A note alone leaves the value with who said it, and as of when.
            Source = valueIsNew ? ActualSource.Import : current.Source,
            RecordedBy = valueIsNew ? null : current.RecordedBy,
            AsOf = valueIsNew ? actual.AsOf : current.AsOf,
        };
    }

    // The folder's own value stands and is said to be known as of another moment. What 1.0.0 stored states no moment.
    private bool MomentIsNew => current is { Source: ActualSource.Import, AsOf: { } before } && actual.AsOf is { } stated && before != stated;

    private bool SameNote(string? note) => FreeText.Note(note) == FreeText.Note(current!.Note);
}
