using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace PerfServerless.Functions.Tests.World;

internal sealed class TestEnvironment : IHostEnvironment
{
    public string EnvironmentName { get; set; } = Environments.Development;

    public string ApplicationName { get; set; } = "PerfServerless";

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
