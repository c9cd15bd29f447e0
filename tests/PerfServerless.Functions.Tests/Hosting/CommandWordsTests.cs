using System.CommandLine;
using Microsoft.Extensions.Configuration;
using PerfServerless.Host.Commands;
using PerfServerless.Host.Commands.Cadences;
using PerfServerless.Host.Commands.Decisions;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Hosting;

public sealed class CommandWordsTests
{
    [Fact]
    public void Every_description_of_serve_ops_keys_cadence_and_decisions_is_catalogued()
    {
        var reader = PseudoLanguage.Reader;
        Command[] roots =
        [
            ServeCommand.Create(reader), OpsCommand.Create(reader), KeysCommand.Create(reader), CadenceCommand.Create(reader), DecisionsCommand.Create(reader),
        ];
        var described = roots.SelectMany(Below)
            .SelectMany(
                c => c.Options.Select(o => (o.Name, o.Description)).Concat(c.Arguments.Select(a => (a.Name, a.Description))).Append((c.Name, c.Description)))
                .ToList();

        Assert.True(described.Count > 20);
        Assert.All(described, d => Assert.True(d.Description is { Length: > 0 } && PseudoLanguage.Unmarked(d.Description).Length == 0, d.Name));
    }

    [Fact]
    public void A_refusal_to_start_reads_in_the_language_of_the_console() =>
        Assert.StartsWith(
            "„http://0.0.0.0:1“ ist von anderen Rechnern aus erreichbar", Readers.German.Say(StartRules.RefusalOf("Development", ["http://0.0.0.0:1"], new ConfigurationBuilder().Build())!), StringComparison.Ordinal);

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);
}
