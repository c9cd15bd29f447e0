using System.Text.RegularExpressions;

namespace PerfServerless.Mail.Sending;

/// <summary>
/// One letter to one person, written by the product itself: every letter says that it is automatic, so that absence notes do not answer it.
/// Line breaks in names and subjects become spaces; nothing in a letter can add a header.
/// </summary>
internal sealed partial record MailLetter
{
    private readonly string language = "en";

    /// <summary>Of the product, as its settings say.</summary>
    public required Mailbox From { get; init; }

    public required Mailbox To { get; init; }

    public required string Subject { get; init; }

    /// <summary>The content for programs that show no HTML.</summary>
    public required string Text { get; init; }

    /// <summary>The same content as a whole HTML document.</summary>
    public required string Html { get; init; }

    public required MailMessageId MessageId { get; init; }

    /// <summary>The language of subject and content, as a tag such as <c>de</c> or <c>fr-CA</c>.</summary>
    public required string Language
    {
        get => language;
        init => language = Tag().IsMatch(value)
            ? value
            : throw new ArgumentException($"'{HeaderText.Clean(value)}' is not a language tag such as de or fr-CA.", nameof(value));
    }

    // A letter is personal: where one is written into a log by mistake, only its id appears.
    public override string ToString() => $"letter {MessageId}";

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Tag();
}
