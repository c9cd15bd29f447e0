using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>A person's form with all that he owes in open reviews: asked, reminded, nudged, paged, and for correcting.</summary>
public static class FormContent
{
    /// <summary>How many inputs a form shows, so that a card stays well under the channel's size.</summary>
    public const int PageSize = 6;

    /// <summary>The form as a message of its own: the most urgent page, with why it comes now, who asked and how to stop such messages.</summary>
    /// <param name="fromPage">The page wanted, from 1.</param>
    public static ChatCard.Form Message(DeskContext context, FormCause cause, int fromPage = 1) =>
        Missing(
            context,
            fromPage,
            Sentences.Of(
                Cause(context, cause), Deadline(context), About(context, cause), cause.Cause == MessageCause.OwnWish ? null : NoticeWords.Stop.Say())!);

    /// <summary>The form as an answer to its owner's own click.</summary>
    /// <param name="fromPage">The page wanted, from 1.</param>
    public static ChatCard.Form Show(DeskContext context, int fromPage = 1) => Missing(context, fromPage, Deadline(context));

    /// <summary>The page after the one submitted; the receipt where nothing is left to show.</summary>
    public static ChatCard Next(DeskContext context, Submission submission)
    {
        if (submission.Correcting) return Correct(context, submission.Page + 1);
        return context.Missing.Any() ? Show(context, submission.Page + 1) : ReceiptContent.Of(context);
    }

    /// <summary>The form of values already given.</summary>
    /// <param name="page">From 1.</param>
    public static ChatCard.Form Correct(DeskContext context, int page = 1)
    {
        var shown = FormPage.Given(context, page, PageSize);
        var asking = context.Asking(context.Given);
        var alone = asking.Count == 1 ? asking[0].Cycle : null;

        return new(
            context.Key,
            alone is null ? FormWords.CorrectTitleAcross : FormWords.CorrectTitle.Say(alone.CadenceName),
            alone is null ? FormWords.CorrectIntroAcross : FormWords.CorrectIntro.Say(alone.Times.MeetingAt),
            FormSections.Of(context, shown.Items, headed: asking.Count > 1),
            shown.Page, shown.Pages, Correcting: true, context.Confidence(), context.Blocker());
    }

    private static ChatCard.Form Missing(DeskContext context, int fromPage, Saying intro)
    {
        var page = FormPage.Missing(context, fromPage, PageSize);
        return new(
            context.Key, FormTitle.Of(context), intro, FormSections.Of(context, page.Items, headed: context.Asking(context.Missing).Count > 1),
            page.Page, page.Pages, Correcting: false, context.Confidence(), context.Blocker())
        {
            Outlook = FormOutlook.Of(context),
        };
    }

    private static Saying Cause(DeskContext context, FormCause cause)
    {
        var sending = context.Reviews.Where(r => cause.For.Contains(r.Cycle.Key)).ToList();
        var names = DeskReviews.Names(sending.Count > 0 ? sending : context.Asking(context.Missing));
        var (cadences, count, organisation) = (Part.Of(names), names.Count, context.Scorecard.Organisation.Name);
        return cause.Cause switch
        {
            MessageCause.Ask => Asked(context, cadences, count),
            MessageCause.Reminder => FormWords.Reminded.Say(organisation, cadences, count),
            MessageCause.Nudge => cause.By is { } by ? FormWords.Nudged.Say(by, cadences, count) : FormWords.NudgedByManager.Say(cadences, count),
            MessageCause.OwnWish => FormWords.OwnWish.Say(cadences),
        };
    }

    // The form shows all that is missing: where the reminder is about some of it, it says of what.
    private static Saying? About(DeskContext context, FormCause cause)
    {
        var missing = context.Missing.Select(i => i.Kpi).Distinct().ToList();
        if (cause.About is not { } about || missing.All(about.Contains)) return null;

        var names = missing.Where(about.Contains).Select(k => context.Scorecard.Find(k)?.Name ?? k.Value).ToList();
        return names.Count == 0 ? null : FormWords.RemindedOf.Say(Part.Of(names));
    }

    /// <summary>Who stands in for somebody does not own what he is asked for.</summary>
    private static Saying Asked(DeskContext context, Part.List cadences, int count)
    {
        var inPlaceOf = context.Missing.Select(m => m.For).OfType<PersonId>().Distinct().Order().ToList();
        if (inPlaceOf.Count == 0) return FormWords.Asked.Say(context.Scorecard.Organisation.Name, cadences, count);

        var word = context.Missing.All(m => m.For is not null) ? InPlaceWords.Asked : InPlaceWords.AskedAlso;
        return word.Say(Part.Of(inPlaceOf), cadences, count);
    }

    private static Saying Deadline(DeskContext context)
    {
        if (context.Asking(context.Missing) is not [{ Cycle.Times: var times } alone]) return FormWords.Deadlines;

        var due = alone.Request.Missing.Select(o => o.ExtendedTo ?? times.DueAt).DefaultIfEmpty(times.DueAt).Min();
        return (context.Now > due ? FormWords.DeadlineOver : FormWords.Deadline).Say(due, times.MeetingAt);
    }
}
