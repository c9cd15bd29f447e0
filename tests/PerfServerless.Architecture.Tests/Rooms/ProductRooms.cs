using System.Reflection;
using PerfServerless.Bot.Cards;
using PerfServerless.Domain.Identity;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.Functions.Composition;
using PerfServerless.Host.Hosting;
using PerfServerless.Mail.Sending;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Architecture.Tests.Rooms;

/// <summary>The rooms of the product: each a folder, an assembly and a namespace.</summary>
internal static class ProductRooms
{
    public static IReadOnlyList<ProductRoom> All { get; } =
    [
        new("domain", "PerfServerless.Domain", typeof(TenantId).Assembly),
        new("durable", "PerfServerless.Durable", typeof(EmbeddedHub).Assembly),
        new("storage", "PerfServerless.Storage", typeof(TableClient).Assembly),
        new("bot", "PerfServerless.Bot", typeof(CardRenderer).Assembly),
        new("mail", "PerfServerless.Mail", typeof(IMailer).Assembly),
        new("functions/PerfServerless.Functions", "PerfServerless.Functions", typeof(ReviewRegistry).Assembly),
        new("functions/PerfServerless.Functions.Azure", "PerfServerless.Functions.Azure", typeof(OfficialRunner).Assembly),
        new("functions/PerfServerless.Host", "PerfServerless.Host", typeof(StandaloneHost).Assembly),
    ];

    public static IReadOnlyList<Assembly> Assemblies { get; } = [.. All.Select(r => r.Assembly)];

    /// <summary>The tools have folders as the rooms have.</summary>
    public static IReadOnlyList<(string Folder, string Namespace)> Folders { get; } =
    [
        .. All.Select(r => (r.Folder, r.Namespace)),
        ("tools/PerfServerless.SimulatedTeams", "PerfServerless.SimulatedTeams"),
    ];
}
