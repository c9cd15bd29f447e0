using System.CommandLine;
using PerfServerless.Host.Commands;

var root = new RootCommand("PerfServerless runs the review rhythm of an organisation by itself.")
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    KeysCommand.Create(),
    OpsCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
