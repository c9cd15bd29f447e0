using System.Diagnostics;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Benchmarks;

/// <summary>A program as it is deployed on linux-x64: compiled ahead, with the runtime beside it.</summary>
/// <param name="Path">The executable.</param>
/// <param name="Arguments">With <c>{url}</c> where its address goes.</param>
internal sealed record Published(string Path, IReadOnlyList<string> Arguments)
{
    /// <summary>The standalone host as <c>scripts/package.sh host</c> makes it.</summary>
    public static async Task<Published> HostAsync(DirectoryInfo folder)
    {
        var made = System.IO.Path.Combine(folder.FullName, "host");
        await PublishAsync(System.IO.Path.Combine(RepositoryFiles.Root, "functions", "PerfServerless.Host"), made, "-p:PackageFor=linux-x64");
        return new(System.IO.Path.Combine(made, "perfserverless"), ["serve", "--urls", "{url}"]);
    }

    /// <summary>The template's empty application, with what the host's package is built with.</summary>
    public static async Task<Published> EmptyAsync(DirectoryInfo folder)
    {
        var source = folder.CreateSubdirectory("empty");
        await File.WriteAllTextAsync(
            System.IO.Path.Combine(source.FullName, "empty.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
                <SelfContained>true</SelfContained>
                <PublishReadyToRun>true</PublishReadyToRun>
                <TieredPGO>false</TieredPGO>
                <ServerGarbageCollection>false</ServerGarbageCollection>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(
            System.IO.Path.Combine(source.FullName, "Program.cs"),
            """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/api/health", () => "Hello World!");
            app.Run();
            """);
        var made = System.IO.Path.Combine(folder.FullName, "empty-made");
        await PublishAsync(source.FullName, made);
        return new(System.IO.Path.Combine(made, "empty"), ["--urls", "{url}"]);
    }

    private static async Task PublishAsync(string project, string into, params string[] properties)
    {
        var start = new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", into, "-v", "q", "-nologo", .. properties]) { RedirectStandardOutput = true };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException($"{project} could not be published:\n{said}");
    }
}
