using System.Text.Json;
using System.Text.RegularExpressions;
using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Packages;

/// <summary>What the project may be built from, and what its files may say of where it was built.</summary>
internal static partial class PackageRules
{
    /// <summary>Retired, vulnerable or replaced. A user's restore audits them and breaks.</summary>
    private static readonly string[] Banned =
    [
        "Microsoft.Azure.Cosmos.Table", "WindowsAzure.Storage", "Microsoft.Azure.Storage.Common", "Microsoft.Bot.Builder", "Microsoft.Bot.Connector",
        "Microsoft.Azure.ServiceBus", "Microsoft.Azure.WebJobs.Extensions.DurableTask", "Microsoft.Azure.Services.AppAuthentication", "Newtonsoft.Json.Schema",
        "Microsoft.Rest.ClientRuntime", "Swashbuckle.AspNetCore", "FluentAssertions",
    ];

    /// <summary>Which room is built on which packages. A new one is a decision: its licence and reason stand in docs/dependencies.md.</summary>
    private static readonly Dictionary<string, string[]> OfRooms = new(StringComparer.Ordinal)
    {
        ["PerfServerless.Domain"] = ["MathNet.Numerics", "NodaTime"],
        ["PerfServerless.Durable"] = [],
        ["PerfServerless.Storage"] = ["Azure.Core", "Azure.Identity"],
        ["PerfServerless.Bot"] = ["Azure.Core", "Azure.Identity", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Protocols.OpenIdConnect"],
        ["PerfServerless.Mail"] = ["Azure.Core", "Azure.Identity"],
        ["PerfServerless.Functions"] = ["DocumentFormat.OpenXml", "ExcelDataReader", "Microsoft.AspNetCore.OpenApi", "OpenTelemetry",
            "OpenTelemetry.Exporter.OpenTelemetryProtocol"],
        ["PerfServerless.Functions.Azure"] =
        [
            "Microsoft.Azure.Functions.Worker",
            "Microsoft.Azure.Functions.Worker.Extensions.DurableTask",
            "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged",
            "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore",
            "Microsoft.Azure.Functions.Worker.Extensions.ServiceBus",
            "Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues",
            "Microsoft.Azure.Functions.Worker.Extensions.Timer",
            "Microsoft.Azure.Functions.Worker.Sdk",
        ],
        ["PerfServerless.Host"] = ["Spectre.Console", "System.CommandLine"],
    };

    public static IEnumerable<string> ForeignToTheRoom(IEnumerable<SourceFile> projects) =>
        from file in projects
        where OfRooms.TryGetValue(Path.GetFileNameWithoutExtension(file.Path), out _)
        let allowed = OfRooms[Path.GetFileNameWithoutExtension(file.Path)]
        from package in PackagesOf(file)
        where !allowed.Contains(package)
        select $"{file.Path} is built on {package}";

    public static IEnumerable<string> PackagesOf(SourceFile project) => Referenced().Matches(project.Text).Select(m => m.Groups["name"].Value);

    public static IEnumerable<string> BannedPackages(IEnumerable<SourceFile> lockFiles) =>
        from file in lockFiles
        from package in Locked(file)
        where Banned.Any(
            b => package.Name.Equals(b, StringComparison.OrdinalIgnoreCase) || package.Name.StartsWith(b + ".", StringComparison.OrdinalIgnoreCase))
            || IsOldTokenLibrary(package)
        select $"{file.Path} resolves {package.Name} {package.Version}";

    /// <summary>Versions stand in one file, so that two projects cannot disagree.</summary>
    public static IEnumerable<string> VersionsElsewhere(IEnumerable<SourceFile> projects) =>
        from file in projects
        where OwnVersion().IsMatch(file.Text)
        select $"{file.Path} states a package's version";

    /// <summary>Where it is built from is the builder's business: a host or a path of one machine breaks every other.</summary>
    public static IEnumerable<string> NamesAPlace(IEnumerable<SourceFile> files) =>
        from file in files
        from Match match in Place().Matches(file.Text)
        select $"{file.Path} names '{match.Value.Trim()}'";

    private static IEnumerable<(string Name, string Version)> Locked(SourceFile file)
    {
        using var json = JsonDocument.Parse(file.Text);
        foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var package in framework.Value.EnumerateObject())
            {
                if (package.Value.TryGetProperty("resolved", out var version)) yield return (package.Name, version.GetString()!);
            }
        }
    }

    private static bool IsOldTokenLibrary((string Name, string Version) package) =>
        package.Name.Equals("System.IdentityModel.Tokens.Jwt", StringComparison.OrdinalIgnoreCase)
            && int.Parse(package.Version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) < 7;

    [GeneratedRegex("<PackageReference Include=\"(?<name>[^\"]+)\"")]
    private static partial Regex Referenced();

    [GeneratedRegex("<PackageReference[^>]*Version=")]
    private static partial Regex OwnVersion();

    [GeneratedRegex(@"(?<![\w.~$}/-])/(?:work|home|root|Users|mnt)/[\w.-]+|\b(?:registry\.npm[j]s\.org|registry\.yarnpkg\.com|api\.nuget\.org|nuget\.pkg\.github\.com|pkgs\.dev\.azure\.com|[\w.-]*artifactory[\w.-]*\.\w+)\b")]
    private static partial Regex Place();
}
