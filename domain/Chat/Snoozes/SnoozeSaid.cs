using System.Diagnostics;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat.Snoozes;

/// <summary>Until when a person wants no reminders, as he said it.</summary>
public abstract record SnoozeSaid
{
    private SnoozeSaid() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Until, T> until, Func<For, T> @for, Func<Unclear, T> unclear) => this switch
    {
        Until its => until(its),
        For its => @for(its),
        Unclear its => unclear(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="Day">Null where he names a time of day alone: the next one to come.</param>
    /// <param name="At">Null for the beginning of his work on that day.</param>
    public sealed record Until(DateOnly? Day, TimeOnly? At) : SnoozeSaid;

    /// <summary>For so long from now on.</summary>
    public sealed record For(TimeSpan Time) : SnoozeSaid;

    public sealed record Unclear(Saying Why) : SnoozeSaid;
}
