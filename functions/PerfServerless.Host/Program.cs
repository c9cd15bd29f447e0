using System.CommandLine;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Host.Commands;
using PerfServerless.Host.Simulation;
using PerfServerless.Host.Commands.Cadences;
using PerfServerless.Host.Commands.Decisions;
using Spectre.Console;

// Into a file or a pipe goes plain text, one line a message. What serves for months draws nothing, and need not load what draws.
if (Console.IsOutputRedirected && args is not ["serve", ..])
{
    AnsiConsole.Profile.Capabilities.Ansi = false;
    AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
    AnsiConsole.Profile.Width = 10_000;
}

var reader = CommandReader.Of(Environment.GetEnvironmentVariable);
var root = new RootCommand(reader.Say(CommandLineWords.Product))
{
    ServeCommand.Create(reader.Reader),
    ImportCommand.Create(reader),
    ExportCommand.Create(reader),
    FactsCommand.Create(reader),
    ScorecardCommand.Create(reader),
    CadenceCommand.Create(reader.Reader),
    KeysCommand.Create(reader.Reader),
    EventsCommand.Create(reader.Reader),
    DecisionsCommand.Create(reader.Reader),
    DeliveriesCommand.Create(reader.Reader),
    OpsCommand.Create(reader.Reader),
    SimulateCommand.Create(reader),
};

// A stop may have to wait for what is in flight, and says by itself how it ended.
var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(1) };
return await LastResort.GuardAsync(
    () => root.Parse(args).InvokeAsync(invocation), reader.Reader, isEndless: args is ["serve", ..], Console.Error);
