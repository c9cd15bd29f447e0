using Microsoft.Extensions.FileProviders;

namespace PerfServerless.Host.Simulation.World;

/// <summary>Nothing is read from files.</summary>
internal sealed class SimulatedEnvironment : IHostEnvironment
{
    public string EnvironmentName { get; set; } = Environments.Development;

    public string ApplicationName { get; set; } = "PerfServerless";

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
