using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.SimulatedTeams;
using PerfServerless.SimulatedTeams.Mail;
using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.TestKit.Network;

namespace PerfServerless.Bot.Tests.Support;

/// <summary>The simulated Teams as a mail server.</summary>
internal sealed class MailTool : IAsyncDisposable
{
    private readonly WebApplication app;

    private MailTool(WebApplication app)
    {
        this.app = app;
        Web = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Web { get; }

    public MailDrop Drop => app.Services.GetRequiredService<MailDrop>();

    public int SmtpPort => app.Services.GetRequiredService<SmtpCatcher>().Port;

    public static async Task<MailTool> StartAsync(bool withMail = true, params SimulatedPerson[] people)
    {
        var organisation = new SimulatedOrganisation("acme", "Acme", "t", people);
        var app = Simulation.Build(organisation, new Uri("http://127.0.0.1:9"), null, FreePort.Take(), TimeProvider.System, withMail ? 0 : null);
        await app.StartAsync();
        return new(app);
    }

    public Task<SmtpTalk> TalkAsync() => SmtpTalk.ConnectAsync(SmtpPort);

    public async ValueTask DisposeAsync()
    {
        Web.Dispose();
        await app.DisposeAsync();
    }
}
