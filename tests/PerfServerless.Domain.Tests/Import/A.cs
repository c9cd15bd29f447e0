using PerfServerless.TestKit.Import;

namespace PerfServerless.Domain.Tests.Import;

internal static class A
{
    public static FolderBuilder Folder => new();
}
