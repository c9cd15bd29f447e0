using System.CommandLine;
using PerfServerless.Domain.Words;
using PerfServerless.Host.Commands;
using Spectre.Console;

// Into a file or a pipe goes plain text, one line a message.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Capabilities.Ansi = false;
    AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
    AnsiConsole.Profile.Width = 10_000;
}

var reader = CommandReader.Of(Environment.GetEnvironmentVariable, Languages.BuiltIn);
var root = new RootCommand(reader.Say(CommandLineWords.Product))
{
    ServeCommand.Create(reader),
    ImportCommand.Create(),
    ScorecardCommand.Create(),
    KeysCommand.Create(reader),
    OpsCommand.Create(reader),
};

return await root.Parse(args).InvokeAsync();
