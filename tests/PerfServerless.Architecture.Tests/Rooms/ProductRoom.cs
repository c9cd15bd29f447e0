using System.Reflection;

namespace PerfServerless.Architecture.Tests.Rooms;

/// <param name="Folder">From the repository's root.</param>
internal sealed record ProductRoom(string Folder, string Namespace, Assembly Assembly);
