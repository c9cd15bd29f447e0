namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What the commands of keys say.</summary>
public static class KeyCommandWords
{
    public static readonly Word List = new("key-command.list");
    public static readonly Word New = new("key-command.new");
    public static readonly Word Rotate = new("key-command.rotate");
    public static readonly Word Revoke = new("key-command.revoke");
    public static readonly Word RotateHost = new("key-command.rotate-host");

    public static readonly Word Organisation = new("key-command.organisation");
    public static readonly Word Name = new("key-command.name");
    public static readonly Word Scopes = new("key-command.scopes");
    public static readonly Word<int, int> Days = new("key-command.days", "usual", "most");
    public static readonly Word<int, int> Overlap = new("key-command.overlap", "usual", "most");
    public static readonly Word Id = new("key-command.id");
    public static readonly Word EndLinks = new("key-command.end-links");
    public static readonly Word<string> KeyFile = new("key-command.key-file", "variable");
    public static readonly Word<string, string> KeyFileUnreadable = new("key-command.key-file-unreadable", "path", "why");

    /// <summary>Above the key itself, which stands alone in its line.</summary>
    public static readonly Word<string, string> Made = new("key-command.made", "id", "until");

    public static readonly Word<string, string> Rotated = new("key-command.rotated", "id", "until");
    public static readonly Word<string> Revoked = new("key-command.revoked", "id");
    public static readonly Word HostRotated = new("key-command.host-rotated");
    public static readonly Word HostRotatedAndEnded = new("key-command.host-rotated-and-ended");
    public static readonly Word NoKeys = new("key-command.no-keys");

    public static readonly Word ColumnId = new("key-command.column-id");
    public static readonly Word ColumnName = new("key-command.column-name");
    public static readonly Word ColumnScopes = new("key-command.column-scopes");
    public static readonly Word ColumnState = new("key-command.column-state");
    public static readonly Word ColumnExpires = new("key-command.column-expires");
    public static readonly Word ColumnUsed = new("key-command.column-used");
    public static readonly Word ColumnBy = new("key-command.column-by");

    /// <summary>By the API's name of the state.</summary>
    public static readonly Word<Part.Choice> State = new("key-command.state", "state");

    public static readonly Word Never = new("key-command.never");
}
