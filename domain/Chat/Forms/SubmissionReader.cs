using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>Reads what was typed into a form, in its owner's culture.</summary>
public static class SubmissionReader
{
    public static SubmissionReading Read(DeskContext context, Submission submission)
    {
        var items = context.Items;
        var typed = submission.Values.Where(v => TypedText.Clean(v.Value).Length > 0).Select(v => v.Key).ToHashSet();
        var asked = items.Select(i => (i.Kpi, i.Period)).ToHashSet();
        var read = items
            .Where(i => context.Scorecard.Find(i.Kpi) is not null && IsMeant(i, submission, typed))
            .Select(i => FieldReader.Read(context, submission, context.Scorecard.Find(i.Kpi)!, i))
            .ToList();
        // On a form that does not show what stands, a value that stood before and was replaced may be the form's old text.
        var old = submission.Correcting
            ? []
            : read.Where(f => f.Given is { } given && Stood(context, given, Text(f.Note))).Select(f => f.Key).ToHashSet();
        var blocker = submission.Blocker is null ? context.Blocker() ?? "" : TypedText.Clean(submission.Blocker);
        var blockerError = blocker.Length > TypedLimits.Text ? FieldWords.BlockerTooLong.Say(blocker.Length, TypedLimits.Text) : null;
        var confidence = ReadConfidence(submission.Confidence) ?? context.Confidence();

        if (blockerError is not null || read.Exists(f => f.IsWrong))
            return new SubmissionReading.Refused(Again(context, submission, read, confidence, blocker, blockerError));

        var given = read.Where(f => !old.Contains(f.Key)).Select(f => f.Given).OfType<GivenValue>().ToList();
        var taken = given.Select(g => (g.Item.Kpi, g.Item.Period)).ToHashSet();
        return new SubmissionReading.Accepted(
            given,
            confidence,
            Text(blocker),
            submission.Correcting
                ? []
                : [.. items.Where(i => i.ActualId is not null && typed.Contains((i.Kpi, i.Period)) && !taken.Contains((i.Kpi, i.Period)))],
            [.. typed.Except(asked).OrderBy(t => t.Kpi).ThenBy(t => t.Period, StringComparer.Ordinal)]);
    }

    // What is owed, or is being corrected; and what was typed into a form that asked before a value came through another door.
    private static bool IsMeant(DeskItem item, Submission submission, HashSet<(KpiId, string)> typed) =>
        item.ActualId is null ? !submission.Correcting : submission.Correcting || typed.Contains((item.Kpi, item.Period));

    private static bool Stood(DeskContext context, GivenValue given, string? note) =>
        context.Answer(given.Item) is { } standing
        && ActualDoor.Replaced(
            context.Actuals[given.Item.Kpi].Where(a => a.Period == given.Item.Period), standing, given.Value, note) is not null;

    /// <summary>The form as it was sent, and any input of another page that something was typed into.</summary>
    private static ChatCard.Form Again(
        DeskContext context, Submission submission, List<FieldReading> read, Confidence? confidence, string blocker, Saying? blockerError)
    {
        var form = submission.Correcting ? FormContent.Correct(context, submission.Page) : FormContent.Show(context, submission.Page);
        var readings = read.ToDictionary(f => f.Key);
        var onPage = form.Fields.Select(f => (f.Kpi, f.Period.Code)).ToHashSet();
        var wanted = read.Where(f => f.HasText || onPage.Contains(f.Key)).Select(f => f.Item);
        var errors = read.Count(f => f.IsWrong) + (blockerError is null ? 0 : 1);
        var headed = form.Sections.Any(s => s.Heading is not null);

        return form with
        {
            Intro = Sentences.Of(FieldWords.SecondLook.Say(errors), blockerError)!,
            Sections =
            [
                .. FormSections.Of(context, wanted, headed).Select(
                    s => s with { Fields = [.. s.Fields.Select(f => Filled(f, readings[(f.Kpi, f.Period.Code)], submission.Correcting))] }),
            ],
            Confidence = confidence,
            Blocker = Kept(blocker),
            BlockerError = blockerError,
        };
    }

    // A correction that was not sent along keeps showing what is recorded.
    private static FormField Filled(FormField field, FieldReading reading, bool correcting) =>
        correcting && !reading.HasText
            ? field
            : field with
            {
                Given = null,
                Typed = Kept(reading.Typed),
                TypedNote = Kept(reading.Note),
                Error = reading.Error,
                NoteError = reading.NoteError,
                AsksWhy = field.AsksWhy || reading.Note.Length > 0 || reading.Cause is not null,
                Cause = reading.Cause,
            };

    private static Confidence? ReadConfidence(string? typed) =>
        Enum.GetValues<Confidence>().Cast<Confidence?>().FirstOrDefault(
            c => string.Equals(c.ToString(), typed?.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string? Kept(string text) => Text(TypedText.Cut(text, TypedLimits.Kept));

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
