using System.Diagnostics;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat.Absences;

/// <summary>What a person said of his absence.</summary>
public abstract record AbsenceSaid
{
    private AbsenceSaid() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Away, T> away, Func<Back, T> back, Func<Cancel, T> cancel, Func<Unclear, T> unclear) => this switch
    {
        Away its => away(its),
        Back its => back(its),
        Cancel its => cancel(its),
        Unclear its => unclear(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>He is away on these days; both count.</summary>
    /// <param name="Delegate">Who stands in for him, as he calls him; null for nobody.</param>
    /// <param name="OnlyUntil">He said until when, which some mean as the day on which they are back.</param>
    public sealed record Away(DateOnly From, DateOnly Until, string? Delegate, bool OnlyUntil = false) : AbsenceSaid;

    /// <summary>He is there again.</summary>
    /// <param name="On">From this day on; today where he does not say.</param>
    public sealed record Back(DateOnly On) : AbsenceSaid;

    /// <summary>He will not be away after all.</summary>
    /// <param name="From">The first day of that absence; null for the one that runs or comes next.</param>
    public sealed record Cancel(DateOnly? From) : AbsenceSaid;

    /// <summary>It is of an absence, and cannot be taken as it is.</summary>
    /// <param name="Why">What is wrong and how to say it.</param>
    public sealed record Unclear(Saying Why) : AbsenceSaid;
}
