using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Tests.Letters;
using PerfServerless.Mail.Tests.Support;

namespace PerfServerless.Mail.Tests;

public sealed class MailChannelTests
{
    private static readonly MailException Refused = new("no such receiver", worthRetrying: false, recipientRefused: true);

    private readonly IAddressStore addresses = new InMemoryStores().Addresses;

    [Fact]
    public async Task A_card_goes_as_a_letter_in_its_readers_language()
    {
        var mailer = new FakeMailer();
        var message = Message(Person());

        var delivery = await Channel(mailer).SendAsync(message, CancellationToken.None);

        var letter = Assert.Single(mailer.Letters);
        Assert.Equal(MailMessageId.Of(message.Key, A.Sender), letter.MessageId);
        Assert.Equal(new Delivery.Delivered(new("mail", letter.MessageId.Value)), delivery);
        Assert.Equal((A.Sender.Address, new Mailbox("ada@acme.example", "Ada Lovelace"), "de"), (letter.From.Address, letter.To, letter.Language));
        Assert.Equal("Weekly review: 2 Zahlen sind fällig", letter.Subject);
        Assert.Contains("\nhttps://reviews.example/acme/ada\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://reviews.example/acme/ada\"", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_for_mail_goes_before_the_user_principal_name()
    {
        var mailer = new FakeMailer();

        await Channel(mailer).SendAsync(Message(Person(mail: "Ada.Lovelace@mail.example")), CancellationToken.None);

        Assert.Equal("Ada.Lovelace@mail.example", Assert.Single(mailer.Letters).To.Address);
    }

    [Theory]
    [InlineData("ada"), InlineData(""), InlineData("ada@acme.example, eve@evil.example")]
    [InlineData("ada@acme.example\r\nBcc: eve@evil.example"), InlineData("ädä@acme.example")]
    public async Task A_name_that_is_no_address_makes_its_owner_unreachable(string upn)
    {
        var mailer = new FakeMailer();
        var person = Person(upn);

        Assert.Equal(new Delivery.NotReachable(Unreachable.NotThere), await Channel(mailer).SendAsync(Message(person), CancellationToken.None));
        Assert.Equal(0, mailer.Tries);
        Assert.Equal([KeyValuePair.Create(person.Id, Unreachable.NotThere)], await UnreachableAsync(person));
        Assert.Empty(await addresses.ListAsync(Cards.Tenant, "mail", CancellationToken.None));
    }

    [Fact]
    public async Task A_refused_receiver_is_written_down_and_not_tried_again()
    {
        var mailer = new FakeMailer(Refused);
        var person = Person("Ada@Acme.example");

        for (var time = 1; time <= 2; time++)
            Assert.Equal(new Delivery.NotReachable(Unreachable.Bounced), await Channel(mailer).SendAsync(Message(person), CancellationToken.None));

        Assert.Equal(1, mailer.Tries);
        Assert.Equal(
            [new ChannelAddress("mail", person.Id, "ada@acme.example", "Ada@Acme.example", Unreachable.Bounced)],
            await addresses.ListAsync(Cards.Tenant, "mail", CancellationToken.None));
        Assert.Equal([KeyValuePair.Create(person.Id, Unreachable.Bounced)], await UnreachableAsync(person, Person("mia@acme.example", id: "mia")));
        Assert.Equal([KeyValuePair.Create(person.Id, Unreachable.Bounced)], await UnreachableAsync(Person("ADA@acme.example")));
    }

    [Fact]
    public async Task Whoever_has_another_address_since_is_tried_again()
    {
        await Channel(new FakeMailer(Refused)).SendAsync(Message(Person()), CancellationToken.None);
        var (mailer, moved) = (new FakeMailer(), Person(mail: "ada@new.example"));

        Assert.Empty(await UnreachableAsync(moved));
        Assert.IsType<Delivery.Delivered>(await Channel(mailer).SendAsync(Message(moved), CancellationToken.None));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task A_fault_that_is_not_the_receivers_is_thrown_and_nothing_is_written_down(bool worthRetrying)
    {
        var fault = new MailException("not now", worthRetrying, recipientRefused: false);

        Assert.Same(fault, await Assert.ThrowsAsync<MailException>(() => Channel(new FakeMailer(fault)).SendAsync(Message(Person()), CancellationToken.None)));
        Assert.Empty(await addresses.ListAsync(Cards.Tenant, "mail", CancellationToken.None));
    }

    [Fact]
    public async Task A_letter_is_never_rewritten_and_counts_as_delivered()
    {
        var (mailer, old) = (new FakeMailer(), new MessageReference("mail", "<1@acme.example>"));

        Assert.Equal(new Delivery.Delivered(old), await Channel(mailer).ReplaceAsync(old, Message(Person()), CancellationToken.None));
        Assert.Equal(0, mailer.Tries);
    }

    private MailChannel Channel(FakeMailer mailer) => new(mailer, new FixedLinks(), addresses, new() { From = A.Sender.Address, FromName = A.Sender.Name });

    private Task<IReadOnlyDictionary<PersonId, Unreachable>> UnreachableAsync(params Person[] people) =>
        Channel(new FakeMailer()).UnreachableAsync(Cards.Tenant, people, CancellationToken.None);

    private static ChannelMessage Message(Person to) => new(Cards.Tenant, to, Cards.Reader("de"), Cards.Form(), "acme:weekly:20260504w:ada:ask");

    private static Person Person(string upn = "ada@acme.example", string? mail = null, string id = "ada") =>
        new() { Id = new(id), Name = "Ada Lovelace", UserPrincipalName = upn, Mail = mail, TimeZone = "Europe/Berlin", Locale = "de-DE" };
}
