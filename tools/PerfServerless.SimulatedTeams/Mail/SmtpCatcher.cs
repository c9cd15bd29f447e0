using System.Net;
using System.Net.Sockets;
using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.SimulatedTeams.Time;

namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>A mail server for this machine only, which delivers nothing and shows what it got.</summary>
/// <param name="port">0 for any that is free.</param>
public sealed class SmtpCatcher(
    int port, SimulatedOrganisation organisation, MailDrop drop, BusinessClock clock, TimeProvider machine, ILogger<SmtpCatcher> logger) : BackgroundService
{
    // Whoever sits before an emulator has the bot as soon as he opens it. A letter before that would count as having asked him.
    private readonly HashSet<string> without = organisation.People
        .Where(p => p.Behaviour == Behaviour.Emulator)
        .Select(p => p.UserPrincipalName)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly TcpListener listener = new(IPAddress.Loopback, port);

    /// <summary>Where it listens, once it has started.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new IOException($"The SMTP port {port} cannot be opened: {e.Message}", e);
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        listener.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.RemoveAll(t => t.IsCompleted);
                open.Add(TalkAsync(await listener.AcceptTcpClientAsync(stoppingToken), stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task TalkAsync(TcpClient client, CancellationToken stoppingToken)
    {
        using (client)
        {
            try
            {
                await new SmtpSession(client.GetStream(), (from, to, raw) => drop.Add(from, to, raw, clock.Now ?? machine.GetUtcNow()), without)
                    .RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // the tool ends, and its conversations with it
            }
            catch (IOException e)
            {
                logger.ConversationBroke(e.Message);
            }
        }
    }
}
