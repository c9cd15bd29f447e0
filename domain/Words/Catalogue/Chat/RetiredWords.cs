using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>The line that stands where a form was.</summary>
internal static class RetiredWords
{
    public static readonly Word<Part.List> Replaced = new("retired.replaced", "cadences");

    public static readonly Word<Part.List> Answered = new("retired.answered", "cadences");

    public static readonly Word<Part.List, PersonId> ExcusedBy = new("retired.excused-by", "cadences", "person");

    public static readonly Word<Part.List> Excused = new("retired.excused", "cadences");

    public static readonly Word<Part.List, DateTimeOffset> Closed = new("retired.closed", "cadences", "meeting");
}
