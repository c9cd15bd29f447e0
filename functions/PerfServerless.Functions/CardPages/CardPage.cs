using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.CardPages;

/// <summary>A person's card as a page with the same content and the same inputs.</summary>
internal static class CardPage
{
    /// <param name="token">The one-time token that its form sends back.</param>
    public static string Render(ChatCard card, Reader reader, string token) => card switch
    {
        ChatCard.Form form => Page(form.Title, reader, FormHtml.Of(form, reader, token)),
        ChatCard.Receipt receipt => Page(receipt.Title, reader, ReceiptHtml.Of(receipt, reader, token)),
        ChatCard.Statement statement => Page(statement.Title, reader, StatementHtml.Of(statement, reader, token)),
        ChatCard.Escalation escalation => Page(escalation.Title, reader, EscalationHtml.Of(escalation, reader, token)),
        ChatCard.Notice notice => Notice(notice.Title, notice.Text, reader),
        ChatCard.Line line => Page(line.Text, reader, ""),
        ChatCard.Brief brief =>
            Page(brief.Title, reader, $"""<p><a href="{Html.Text(brief.Link.AbsoluteUri)}">{Html.Text(reader.Say(CardPageWords.OpenBrief))}</a></p>"""),
        _ => throw new ArgumentOutOfRangeException(nameof(card), card.GetType().Name, "unknown card"),
    };

    public static string Notice(Saying title, Saying text, Reader reader) => Page(title, reader, $"<p>{Html.Isolated(reader.Say(text))}</p>");

    private static string Page(Saying title, Reader reader, string body) => PageFrame.AroundForm(reader, title, $"""
        <main class="card-page">
        <h1>{Html.Isolated(reader.Say(title))}</h1>
        {body}
        </main>
        """);
}
