using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>Reads what was typed into a form, in its owner's culture.</summary>
public static class SubmissionReader
{
    /// <summary>The greatest length of a note and of a blocker, in characters.</summary>
    public const int MaxText = 500;

    /// <summary>The greatest length of a number as typed; longer ones are no numbers.</summary>
    private const int MaxNumber = 40;

    // A form that is shown again has to fit a card, whatever was sent.
    private const int MaxKept = 2 * MaxText;

    public static SubmissionReading Read(CheckInContext context, Submission submission)
    {
        var asked = context.Request.Owed
            .Where(o => o.Answered == submission.Correcting && context.Scorecard.Find(o.Kpi) is not null)
            .Select(o => ReadField(context, submission, context.Scorecard.Find(o.Kpi)!, o))
            .ToList();
        var blocker = submission.Blocker is null ? context.Request.Blocker ?? "" : TypedText.Clean(submission.Blocker);
        var blockerError = blocker.Length > MaxText ? TooLong("blocker", blocker) : null;
        var confidence = ReadConfidence(submission.Confidence) ?? context.Request.Confidence;

        if (blockerError is not null || asked.Exists(f => f.Error is not null || f.NoteError is not null))
            return new SubmissionReading.Refused(Again(context, submission, asked, confidence, blocker, blockerError));

        var typed = submission.Values.Where(v => TypedText.Clean(v.Value).Length > 0).Select(v => v.Key).ToHashSet();
        var owed = context.Request.Owed.ToDictionary(o => o.Kpi);
        return new SubmissionReading.Accepted(
            [.. asked.Select(f => f.Given).OfType<GivenValue>()],
            confidence,
            Text(blocker),
            submission.Correcting ? [] : [.. typed.Where(k => owed.TryGetValue(k, out var o) && o.Answered).Order()],
            [.. typed.Where(k => !owed.ContainsKey(k)).Order()]);
    }

    private static FieldReading ReadField(CheckInContext context, Submission submission, Kpi kpi, OwedItem item)
    {
        var typed = TypedText.Clean(submission.Values.GetValueOrDefault(kpi.Id));
        var note = TypedText.Clean(submission.Notes.GetValueOrDefault(kpi.Id));
        var before = context.Given(item);
        if (typed.Length == 0 && note.Length == 0) return new(item, typed, note);

        // A client that leaves blank inputs out of what it sends has not cleared the note.
        var newNote = before is not null && !submission.Notes.ContainsKey(kpi.Id) ? TypedText.Clean(before.Note) : note;
        var noteError = note.Length > MaxText ? TooLong("note", note) : null;
        var shown = before is null ? null : ValueText.Number(kpi.Unit, before.Value, context.Culture);
        if (before is not null && (typed.Length == 0 || typed == shown)) return new(item, typed, note, NoteError: noteError, Given: Corrected(item, before, before.Value, newNote));
        if (typed.Length == 0) return new(item, typed, note, Error: "A note needs its value; type the number, or clear the note.", NoteError: noteError);
        if (typed.Length > MaxNumber) return new(item, typed, note, "This is too long to be a number.", noteError);
        if (!NumberReading.TryRead(typed, context.Culture, out var value, out var mistake, kpi.Unit)) return new(item, typed, note, (Reader.Of("en-US", Languages.BuiltIn) with { Culture = context.Culture }).Say(mistake), noteError); // bridge
        if (OutOfRange(kpi, value, context) is { } range) return new(item, typed, note, range, noteError);

        return new(item, typed, note, NoteError: noteError, Given: before is null ? new(item, value, Text(note), item.ActualId) : Corrected(item, before, value, newNote));
    }

    private static GivenValue? Corrected(OwedItem item, Actual before, decimal value, string note) =>
        value == before.Value && Text(note) == Text(TypedText.Clean(before.Note)) ? null : new(item, value, Text(note), before.Id);

    private static string? OutOfRange(Kpi kpi, decimal value, CheckInContext context)
    {
        if (value < kpi.Minimum) return $"The least value that {kpi.Name} can have is {ValueText.Show(kpi.Unit, kpi.Minimum.Value, context.Culture)}.";
        if (value > kpi.Maximum) return $"The greatest value that {kpi.Name} can have is {ValueText.Show(kpi.Unit, kpi.Maximum.Value, context.Culture)}.";
        return null;
    }

    /// <summary>The form as it was sent, and any input of another page that something was typed into.</summary>
    private static ChatCard.Form Again(
        CheckInContext context, Submission submission, List<FieldReading> asked, Confidence? confidence, string blocker, string? blockerError)
    {
        var form = submission.Correcting ? FormContent.Correct(context, submission.Page) : FormContent.Show(context, submission.Page);
        var readings = asked.ToDictionary(f => f.Item.Kpi);
        var onPage = form.Fields.Select(f => f.Kpi).ToHashSet();
        var wanted = context.Request.Owed.Where(o => onPage.Contains(o.Kpi) || readings.GetValueOrDefault(o.Kpi) is { HasText: true });
        var errors = asked.Count(f => f.Error is not null || f.NoteError is not null) + (blockerError is null ? 0 : 1);

        return form with
        {
            Intro = $"Nothing is recorded yet: {Counted.Of(errors, "entry needs", "entries need")} a second look.{(blockerError is null ? "" : " " + blockerError)}",
            Fields = [.. FormFields.Of(context, wanted).Select(f => Filled(f, readings[f.Kpi], submission.Correcting))],
            Confidence = confidence,
            Blocker = Kept(blocker),
            BlockerError = blockerError,
        };
    }

    // A correction that was not sent along keeps showing what is recorded.
    private static FormField Filled(FormField field, FieldReading reading, bool correcting) =>
        correcting && !reading.HasText
            ? field
            : field with { Typed = Kept(reading.Typed), TypedNote = Kept(reading.Note), Error = reading.Error, NoteError = reading.NoteError };

    private static Confidence? ReadConfidence(string? typed) =>
        Enum.GetValues<Confidence>().Cast<Confidence?>().FirstOrDefault(c => string.Equals(c.ToString(), typed?.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string TooLong(string what, string text) => $"The {what} has {text.Length} characters; {MaxText} is the most. Shorten it.";

    private static string? Kept(string text) =>
        Text(TypedText.Cut(text, MaxKept));

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
