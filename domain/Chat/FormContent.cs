using PerfServerless.Domain.Reviews;

namespace PerfServerless.Domain.Chat;

/// <summary>The forms of a check-in: asked, reminded, nudged, paged, and for correcting.</summary>
public static class FormContent
{
    /// <summary>How many inputs a form shows, so that a card stays well under the channel's size.</summary>
    public const int PageSize = 6;

    /// <summary>The form as a message of its own: the most urgent page, with why it comes now, who asked and how to stop such messages.</summary>
    public static ChatCard.Form Message(CheckInContext context, CheckInMessage message) =>
        Missing(context, FormPage.Missing(context.Request, 1, PageSize), $"{Cause(context, message)} {Deadline(context)} {OptOut(message)}".TrimEnd());

    /// <summary>The form as an answer to its owner's own click.</summary>
    /// <param name="fromPage">The page wanted, from 1.</param>
    public static ChatCard.Form Show(CheckInContext context, int fromPage = 1) =>
        Missing(context, FormPage.Missing(context.Request, fromPage, PageSize), Deadline(context));

    /// <summary>The page after the one submitted; the receipt where nothing is left to show.</summary>
    public static ChatCard Next(CheckInContext context, Submission submission)
    {
        if (submission.Correcting) return Correct(context, submission.Page + 1);
        return context.Request.Missing.Any() ? Show(context, submission.Page + 1) : ReceiptContent.Of(context);
    }

    /// <summary>The form of values already given.</summary>
    /// <param name="page">From 1.</param>
    public static ChatCard.Form Correct(CheckInContext context, int page = 1)
    {
        var shown = FormPage.Given(context.Request, page, PageSize);
        return new(
            context.Request.Key,
            $"{context.Cycle.CadenceName}: correct what you gave",
            $"Change what is wrong and leave the rest as it is. Values can be corrected until {MomentText.Show(context.Cycle.Times.MeetingAt, context.Owner)}.",
            FormFields.Of(context, shown.Items), shown.Page, shown.Pages, Correcting: true, context.Request.Confidence, context.Request.Blocker);
    }

    private static ChatCard.Form Missing(CheckInContext context, FormPage page, string intro)
    {
        var due = context.Request.Missing.Count();
        var are = context.Now > context.Cycle.Times.DueAt ? "overdue" : "due";
        return new(
            context.Request.Key,
            $"{context.Cycle.CadenceName}: {Counted.Of(due, "number is", "numbers are")} {are}",
            intro, FormFields.Of(context, page.Items), page.Page, page.Pages, Correcting: false, context.Request.Confidence, context.Request.Blocker);
    }

    private static string Cause(CheckInContext context, CheckInMessage message) => message.Cause switch
    {
        MessageCause.Ask => $"You own these numbers in the scorecard of {context.Scorecard.Organisation.Name}, and its {context.Cycle.CadenceName} needs them.",
        MessageCause.Reminder => $"A reminder: the {context.Cycle.CadenceName} of {context.Scorecard.Organisation.Name} still needs these numbers of yours.",
        MessageCause.Nudge => $"{(message.By is { } by ? context.Scorecard.Find(by)?.Name ?? by.Value : "Your manager")} asks you for these numbers; the {context.Cycle.CadenceName} needs them.",
        _ => $"You asked for your check-in of the {context.Cycle.CadenceName}.",
    };

    private static string Deadline(CheckInContext context)
    {
        var due = MomentText.Show(context.Cycle.Times.DueAt, context.Owner);
        var meets = MomentText.Show(context.Cycle.Times.MeetingAt, context.Owner);
        return context.Now > context.Cycle.Times.DueAt ? $"They were due by {due}; the meeting is on {meets}." : $"Please give them by {due}; the meeting is on {meets}.";
    }

    private static string OptOut(CheckInMessage message) =>
        message.Cause == MessageCause.OwnWish ? "" : "Write \"pause\" to stop messages I send by myself.";
}
