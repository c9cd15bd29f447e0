using System.Text.Json;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>What is remembered of the inputs that a person sees, and the card that shows the same of what is true now.</summary>
public static class FormShown
{
    public static ShownForm Of(ChatCard.Form form) =>
        new(form.Page, Items(form.Sections), Words([form.Intro, form.Outlook, .. form.Sections.Select(s => s.Heading)]));

    /// <summary>Of the receipt.</summary>
    public static ShownForm OfReceipt(DeskContext context)
    {
        var owed = FormPage.Missing(context, 1, FormContent.PageSize).Items;
        var sections = FormSections.Of(context, owed, headed: context.Asking(context.Missing).Count > 1);
        return new(ShownForm.Receipt, Items(sections), Words([.. sections.Select(s => s.Heading)]));
    }

    /// <summary>What a message should show by now: the same page, with the sentence that said why it came.</summary>
    /// <param name="isReceipt">Where what it shows is not known: it was used.</param>
    public static (ChatCard Card, ShownForm Shown) Now(DeskContext context, SentForm sent, bool isReceipt)
    {
        if (sent.Shown is { Page: ShownForm.Receipt } || (sent.Shown is null && isReceipt)) return (ReceiptContent.Of(context), OfReceipt(context));

        var page = sent.Shown?.Page ?? 1;
        var form = sent.Why is { } why ? FormContent.Message(context, FormCause.Of(why), page) : FormContent.Show(context, page);
        return (form, Of(form));
    }

    /// <summary>It has an input for something that nobody waits for any more: it was given through another door.</summary>
    public static bool IsAnswered(DeskContext context, ShownForm shown)
    {
        var missing = context.Missing.Select(i => Item(i.Kpi, i.Period)).ToHashSet(StringComparer.Ordinal);
        return shown.Items.Any(i => !missing.Contains(i));
    }

    private static IReadOnlyList<string> Items(IEnumerable<FormSection> sections) =>
        [.. sections.SelectMany(s => s.Fields).Select(f => Item(f.Kpi, f.Period.Code))];

    private static string Item(KpiId kpi, string period) => $"{kpi} {period}";

    private static string Words(IReadOnlyList<Saying?> words) => ShortHash.Of(JsonSerializer.Serialize(words));
}
