using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Misses;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>Reads what was typed into one input, in its owner's culture.</summary>
internal static class FieldReader
{
    public static FieldReading Read(DeskContext context, Submission submission, Kpi kpi, DeskItem item)
    {
        var (key, culture) = ((item.Kpi, item.Period), PersonReader.CultureOf(context.Owner));
        var typed = TypedText.Clean(submission.Values.GetValueOrDefault(key));
        var note = TypedText.Clean(submission.Notes.GetValueOrDefault(key));
        var before = context.Answer(item);
        var cause = submission.Causes.TryGetValue(key, out var chosen) ? Read(chosen) : before?.Cause;
        return Read(kpi, item, typed, note, before, submission.Notes.ContainsKey(key), cause, culture) with { Cause = cause };
    }

    private static FieldReading Read(
        Kpi kpi, DeskItem item, string typed, string note, Actual? before, bool noteWasSent, MissCause? cause, CultureInfo culture)
    {
        if (typed.Length == 0 && note.Length == 0 && cause == before?.Cause) return new(item, typed, note);

        // A client that leaves blank inputs out of what it sends has not cleared the note.
        var newNote = before is not null && !noteWasSent ? TypedText.Clean(before.Note) : note;
        var noteError = note.Length > TypedLimits.Text ? FieldWords.NoteTooLong.Say(note.Length, TypedLimits.Text) : null;
        var shown = before is null ? null : ValueText.Number(kpi.Unit, before.Value, culture);
        if (before is not null && (typed.Length == 0 || typed == shown))
            return new(item, typed, note, NoteError: noteError, Given: Corrected(item, before, before.Value, newNote, cause));
        if (typed.Length == 0 && note.Length == 0) return new(item, typed, note, Error: FieldWords.CauseNeedsValue);
        if (typed.Length == 0) return new(item, typed, note, Error: FieldWords.NoteNeedsValue, NoteError: noteError);
        if (typed.Length > TypedLimits.Number) return new(item, typed, note, FieldWords.NumberTooLong, noteError);
        if (!NumberReading.TryRead(typed, culture, out var value, out var mistake, kpi.Unit)) return new(item, typed, note, mistake, noteError);
        if (OutOfRange(kpi, value) is { } range) return new(item, typed, note, range, noteError);

        return new(
            item,
            typed,
            note,
            NoteError: noteError,
            Given: before is null ? new(item, value, Text(note)) { Cause = cause } : Corrected(item, before, value, newNote, cause));
    }

    private static GivenValue? Corrected(DeskItem item, Actual before, decimal value, string note, MissCause? cause) =>
        value == before.Value && Text(note) == Text(TypedText.Clean(before.Note)) && cause == before.Cause
            ? null
            : new(item, value, Text(note)) { Cause = cause };

    /// <summary>What is not among the choices of our cards is none.</summary>
    private static MissCause? Read(string chosen) => Enum.TryParse<MissCause>(chosen, out var cause) && Enum.GetName(cause) == chosen ? cause : null;

    private static Saying? OutOfRange(Kpi kpi, decimal value)
    {
        if (value < kpi.Minimum) return FieldWords.TooSmall.Say(kpi.Name, new(kpi.Minimum.Value, kpi.Unit));
        if (value > kpi.Maximum) return FieldWords.TooLarge.Say(kpi.Name, new(kpi.Maximum.Value, kpi.Unit));
        return null;
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
