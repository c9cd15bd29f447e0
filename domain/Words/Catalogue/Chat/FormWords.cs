using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>The words of the form: what is asked, why it comes now, and until when.</summary>
internal static class FormWords
{
    public static readonly Word<string, int> Due = new("form.due", "cadence", "count");

    public static readonly Word<string, int> Overdue = new("form.overdue", "cadence", "count");

    /// <summary>Where several reviews ask.</summary>
    public static readonly Word<int> DueAcross = new("form.due-across", "count");

    public static readonly Word<int> OverdueAcross = new("form.overdue-across", "count");

    public static readonly Word<int, int> PartlyOverdue = new("form.partly-overdue", "count", "overdue");

    /// <summary>Above the part of a form that one review asks for.</summary>
    public static readonly Word<string, DateTimeOffset, DateTimeOffset> Section = new("form.section", "cadence", "due", "meeting");

    public static readonly Word<string, DateTimeOffset, DateTimeOffset> SectionOverdue = new("form.section-overdue", "cadence", "due", "meeting");

    public static readonly Word<string, Part.List, int> Asked = new("form.asked", "organisation", "cadences", "count");

    /// <summary>Behind it, where a ladder reminds of some of the numbers.</summary>
    public static readonly Word<Part.List> RemindedOf = new("form.reminded-of", "kpis");

    public static readonly Word<string, Part.List, int> Reminded = new("form.reminded", "organisation", "cadences", "count");

    public static readonly Word<PersonId, Part.List, int> Nudged = new("form.nudged", "person", "cadences", "count");

    public static readonly Word<Part.List, int> NudgedByManager = new("form.nudged-by-manager", "cadences", "count");

    public static readonly Word<Part.List> OwnWish = new("form.own-wish", "cadences");

    public static readonly Word<DateTimeOffset, DateTimeOffset> Deadline = new("form.deadline", "due", "meeting");

    public static readonly Word<DateTimeOffset, DateTimeOffset> DeadlineOver = new("form.deadline-over", "due", "meeting");

    public static readonly Word Deadlines = new("form.deadlines");

    public static readonly Word<string> CorrectTitle = new("form.correct-title", "cadence");

    public static readonly Word CorrectTitleAcross = new("form.correct-title-across");

    public static readonly Word<DateTimeOffset> CorrectIntro = new("form.correct-intro", "until");

    public static readonly Word CorrectIntroAcross = new("form.correct-intro-across");
}
