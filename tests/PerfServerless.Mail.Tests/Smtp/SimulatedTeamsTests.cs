using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Mail.Tests.Support;
using PerfServerless.SimulatedTeams;
using PerfServerless.SimulatedTeams.Mail;
using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.TestKit.Network;

namespace PerfServerless.Mail.Tests.Smtp;

/// <summary>What the product sends is what a developer sees.</summary>
public sealed class SimulatedTeamsTests
{
    [Fact]
    public async Task A_letter_of_ours_is_caught_whole()
    {
        var nobody = new SimulatedOrganisation("acme", "Acme", "t", []);
        await using var tool = Simulation.Build(nobody, new Uri("http://127.0.0.1:9"), null, FreePort.Take(), TimeProvider.System, smtpPort: 0);
        await tool.StartAsync();
        var letter = A.Letter(
            subject: "Ihre Zahlen für Mai 📈",
            text: ".Grüße\r\nhttps://reviews.acme.example/f?t=1",
            html: "<p>Grüße <a href=\"https://reviews.acme.example/f?t=1\">Antworten</a></p>");

        await A.Mailer(A.Plain(tool.Services.GetRequiredService<SmtpCatcher>().Port)).SendAsync(letter, CancellationToken.None).WaitAsync(A.Bound);

        var caught = Assert.Single(tool.Services.GetRequiredService<MailDrop>().All);
        Assert.Equal((letter.From.Address, letter.To.Address), (caught.From, Assert.Single(caught.To)));
        Assert.Equal((letter.Subject, letter.Text, letter.Html), (caught.Subject, caught.Text, caught.Html));
        Assert.Equal((letter.MessageId.Value, letter.Language), (caught.MessageId, caught.Language));
        Assert.Equal("https://reviews.acme.example/f?t=1", Assert.Single(caught.Links));
    }
}
