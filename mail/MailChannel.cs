using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Mail.Letters;
using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Settings;

namespace PerfServerless.Mail;

/// <summary>
/// Writes letters to people. An address that a mail server knows nobody at is written down and not tried again; whoever has another one
/// since is.
/// </summary>
internal sealed class MailChannel(IMailer mailer, ICardLinks links, IAddressStore addresses, MailOptions options) : IChannel
{
    /// <summary>Its name in references and addresses.</summary>
    public const string Channel = "mail";

    public string Name => Channel;

    /// <summary>A mail server takes a letter, and does not say whether it came to a mailbox.</summary>
    public bool Delivers => false;

    public async Task<IReadOnlyDictionary<PersonId, Unreachable>> UnreachableAsync(
        TenantId tenant, IReadOnlyCollection<Person> people, CancellationToken cancellationToken)
    {
        var known = (await addresses.ListAsync(tenant, Channel, [.. people.Select(p => p.Id)], cancellationToken)).ToDictionary(a => a.Person);
        var reasons = new Dictionary<PersonId, Unreachable>();
        foreach (var person in people)
        {
            if (WhyNot(BoxOf(person), known.GetValueOrDefault(person.Id)) is { } why) reasons[person.Id] = why;
        }

        return reasons;
    }

    public async Task<Delivery> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        var to = BoxOf(message.To);
        var known = await addresses.FindAsync(message.Tenant, Channel, message.To.Id, cancellationToken);
        if (WhyNot(to, known?.Value) is { } why) return new Delivery.NotReachable(why);

        var letter = Letter(message, to);
        try
        {
            await mailer.SendAsync(letter, cancellationToken);
        }
        catch (MailException e) when (e.RecipientRefused)
        {
            var trouble = new ChannelAddress(Channel, message.To.Id, to.Address.ToLowerInvariant(), to.Address, Unreachable.Bounced);
            await addresses.SaveAsync(message.Tenant, trouble, cancellationToken);
            return new Delivery.NotReachable(Unreachable.Bounced);
        }

        return new Delivery.Delivered(new(Channel, letter.MessageId.Value));
    }

    /// <summary>Does nothing: a letter cannot be rewritten, and the page behind its link shows what holds now.</summary>
    public Task<Delivery> ReplaceAsync(MessageReference old, ChannelMessage message, CancellationToken cancellationToken) =>
        Task.FromResult<Delivery>(new Delivery.Delivered(old));

    private MailLetter Letter(ChannelMessage message, Mailbox to)
    {
        var text = LetterText.Of(message.Content, message.Reader, links.To(message.Tenant, message.To.Id, message.Content));
        return new()
        {
            From = options.Sender,
            To = to,
            Subject = text.Subject,
            Text = text.Text,
            Html = text.Html,
            MessageId = MailMessageId.Of(message.Key, options.Sender),
            Language = message.Reader.Language.Code,
        };
    }

    // Not every user principal name is an address: a guest's, or that of an organisation without mail under its own name.
    private static Mailbox BoxOf(Person person) => new(person.Mail ?? person.UserPrincipalName, person.Name);

    private static Unreachable? WhyNot(Mailbox to, ChannelAddress? known)
    {
        if (!to.IsUsable) return Unreachable.NotThere;
        return string.Equals(known?.Value, to.Address, StringComparison.OrdinalIgnoreCase) ? known?.Trouble : null;
    }
}
