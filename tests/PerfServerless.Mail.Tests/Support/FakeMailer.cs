using PerfServerless.Mail.Sending;

namespace PerfServerless.Mail.Tests.Support;

/// <summary>Keeps the letters that it takes, or takes none.</summary>
internal sealed class FakeMailer(MailException? failure = null) : IMailer
{
    public List<MailLetter> Letters { get; } = [];

    public int Tries { get; private set; }

    public Task SendAsync(MailLetter letter, CancellationToken cancellationToken)
    {
        Tries++;
        if (failure is not null) throw failure;
        Letters.Add(letter);
        return Task.CompletedTask;
    }
}
