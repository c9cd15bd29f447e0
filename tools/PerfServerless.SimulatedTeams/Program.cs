using PerfServerless.SimulatedTeams;
using PerfServerless.SimulatedTeams.CommandLine;
using PerfServerless.SimulatedTeams.Organisations;

const string Usage = """
    simulated-teams --organisation DIR --bot URL [--port 56160] [--clock URL] [--smtp-port PORT] [--webhook-secret FILE]
    simulated-teams playground-config --organisation DIR --person ID --out DIR
    """;

try
{
    if (args is ["playground-config", .. var rest])
    {
        var wanted = new Arguments(rest, "--organisation", "--person", "--out");
        Console.WriteLine(
            PlaygroundConfig.Write(OrganisationFolder.Read(wanted.Required("--organisation")), wanted.Required("--person"), wanted.Required("--out")));
        return 0;
    }

    var given = new Arguments(args, "--organisation", "--bot", "--port", "--clock", "--smtp-port", "--webhook-secret");
    var organisation = OrganisationFolder.Read(given.Required("--organisation"));
    var bot = given.Address("--bot") ?? throw new UsageException("--bot is missing.");
    var port = given.Port("--port", 56160);
    int? smtpPort = given.Has("--smtp-port") ? given.Port("--smtp-port", otherwise: 0) : null;

    await using var app = Simulation.Build(
        organisation,
        bot,
        given.Address("--clock"),
        port,
        TimeProvider.System,
        smtpPort,
        webhookSecret: given.Has("--webhook-secret") ? given.Required("--webhook-secret") : null);
    await app.StartAsync();
    Console.WriteLine($"Simulated Teams of {organisation.Name}: http://localhost:{port}");
    if (smtpPort is not null) Console.WriteLine($"Mail to localhost:{smtpPort} is shown at http://localhost:{port}/mail");
    if (given.Has("--webhook-secret")) Console.WriteLine($"Events posted to http://localhost:{port}/hooks/reviews are shown at http://localhost:{port}/events");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}
catch (IOException e)
{
    Console.Error.WriteLine($"Simulated Teams could not start: {e.Message}");
    return 1;
}
