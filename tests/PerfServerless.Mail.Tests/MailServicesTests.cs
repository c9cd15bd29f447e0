using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfServerless.Domain.Ports;
using PerfServerless.Mail.Graph;
using PerfServerless.Mail.Sending;
using PerfServerless.Mail.Settings;
using PerfServerless.Mail.Smtp;
using PerfServerless.Mail.Tests.Support;

namespace PerfServerless.Mail.Tests;

public sealed class MailServicesTests
{
    [Theory]
    [InlineData(), InlineData("Mail:Kind=None"), InlineData("Mail:Kind=none", "Mail:Smtp:Host=smtp.acme.example")]
    public void Without_a_kind_there_is_no_mailer(params string[] settings)
    {
        var services = new ServiceCollection();

        Assert.Empty(services.AddMail(Configuration(settings)));
    }

    [Theory]
    [InlineData("Mail:Kind=Smtp", "Mail:From=reviews@acme.example", "Mail:Smtp:Host=smtp.acme.example")]
    [InlineData("Mail:Kind=Smtp", "Mail:From=r@acme.example", "Mail:Smtp:Host=h", "Mail:Smtp:Port=2587", "Mail:Smtp:User=u", "Mail:Smtp:Password=p")]
    [InlineData("Mail:Kind=Smtp", "Mail:From=reviews@localhost", "Mail:Smtp:Host=127.0.0.1", "Mail:Smtp:Port=56161", "Mail:Smtp:Tls=None")]
    public void An_smtp_server_gives_an_smtp_mailer(params string[] settings) =>
        Assert.IsType<SmtpMailer>(Started(settings).GetRequiredService<IMailer>());

    [Theory]
    [InlineData("Mail:Kind=Graph", "Mail:From=reviews@acme.example")]
    [InlineData("Mail:Kind=Graph", "Mail:From=reviews@acme.example", "Mail:Graph:ClientId=c")]
    [InlineData("Mail:Kind=Graph", "Mail:From=r@acme.example", "Mail:Graph:TenantId=acme.example", "Mail:Graph:ClientId=c", "Mail:Graph:ClientSecret=s")]
    public void Graph_gives_a_graph_mailer(params string[] settings) =>
        Assert.IsType<GraphMailer>(Started(settings).GetRequiredService<IMailer>());

    [Fact]
    public void The_sender_of_letters_comes_from_the_settings()
    {
        var services = Started("Mail:Kind=Graph", "Mail:From=reviews@acme.example", "Mail:FromName=Acme Reviews");

        Assert.Equal(new Mailbox("reviews@acme.example", "Acme Reviews"), services.GetRequiredService<IOptions<MailOptions>>().Value.Sender);
    }

    [Fact]
    public void With_a_kind_mail_is_a_channel()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<ICardLinks, FixedLinks>().AddSingleton(new InMemoryStores().Addresses)
            .AddMail(Configuration(["Mail:Kind=Smtp", "Mail:From=reviews@acme.example", "Mail:Smtp:Host=smtp.acme.example"])).BuildServiceProvider();

        Assert.Equal("mail", Assert.Single(services.GetServices<IChannel>()).Name);
    }

    [Fact]
    public void Bad_settings_of_smtp_are_told_together_at_start() => Assert.Equal(
        [
            "Mail:From '' must be the address that mail comes from, such as reviews@example.org.",
            "Mail:Timeout must be above 0 and at most 00:10:00.",
            "Mail:Smtp:Host is needed: the name of the mail server, such as smtp.example.org.",
            "Mail:Smtp:Port must be 1 to 65535; 587 is usual.",
            "Mail:Smtp:Tls may be None only for a server on this machine (localhost): letters and the password would travel readably.",
            "Mail:Smtp:User and Mail:Smtp:Password belong together; set both or neither.",
        ],
        Mistakes("Mail:Kind=Smtp", "Mail:Timeout=00:00:00", "Mail:Smtp:Port=0", "Mail:Smtp:Tls=None", "Mail:Smtp:Password=p"));

    [Theory]
    [InlineData("smtp.acme.example"), InlineData("localhost.evil.example"), InlineData("127.0.0.1.evil.example"), InlineData("10.0.0.1")]
    public void Plain_is_refused_for_every_other_machine(string host) => Assert.Contains(
        "Mail:Smtp:Tls may be None only",
        Assert.Single(Mistakes("Mail:Kind=Smtp", "Mail:From=reviews@acme.example", $"Mail:Smtp:Host={host}", "Mail:Smtp:Tls=None")), StringComparison.Ordinal);

    [Fact]
    public void Bad_settings_of_graph_are_told_together_at_start() => Assert.Equal(
        [
            "Mail:From 'nobody' must be the address that mail comes from, such as reviews@example.org.",
            "Mail:Graph:Endpoint must be an https address without a path, such as https://graph.microsoft.com; a token is sent over https only.",
            "Mail:Graph:ClientSecret needs Mail:Graph:TenantId and Mail:Graph:ClientId.",
        ],
        Mistakes("Mail:Kind=Graph", "Mail:From=nobody", "Mail:Graph:Endpoint=http://graph.microsoft.com", "Mail:Graph:ClientSecret=s"));

    [Fact]
    public void A_tenant_without_a_secret_is_refused() => Assert.Equal(
        ["Mail:Graph:TenantId is used only with Mail:Graph:ClientSecret; set both, or neither for the identity that the process runs under."],
        Mistakes("Mail:Kind=Graph", "Mail:From=reviews@acme.example", "Mail:Graph:TenantId=t"));

    private static IEnumerable<string> Mistakes(params string[] settings) => Assert.Throws<OptionsValidationException>(() => Started(settings)).Failures;

    /// <summary>What a host does before anything else.</summary>
    private static ServiceProvider Started(params string[] settings)
    {
        var services = new ServiceCollection().AddLogging().AddMail(Configuration(settings)).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return services;
    }

    private static IConfiguration Configuration(string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).ToDictionary(s => s[0], string? (s) => s[1]))
        .Build();
}
