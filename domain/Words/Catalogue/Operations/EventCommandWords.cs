namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>The command <c>events</c>, and the events on the operations pages.</summary>
public static class EventCommandWords
{
    public static readonly Word Events = new("event.command.events");

    public static readonly Word List = new("event.command.list");

    public static readonly Word Add = new("event.command.add");

    public static readonly Word Remove = new("event.command.remove");

    public static readonly Word Test = new("event.command.test");

    public static readonly Word Replay = new("event.command.replay");

    public static readonly Word Rotate = new("event.command.rotate");

    public static readonly Word Url = new("event.command.url");

    public static readonly Word Contact = new("event.command.contact");

    public static readonly Word Types = new("event.command.types");

    public static readonly Word Id = new("event.command.id");

    public static readonly Word From = new("event.command.from");

    public static readonly Word<string> Added = new("event.command.added", "id");

    public static readonly Word<string, int> Rotated = new("event.command.rotated", "id", "hours");

    public static readonly Word<string> Removed = new("event.command.removed", "id");

    public static readonly Word<string> Tested = new("event.command.tested", "id");

    public static readonly Word<string> Replayed = new("event.command.replayed", "id");

    public static readonly Word None = new("event.command.none");

    public static readonly Word ColumnId = new("event.command.column-id");

    public static readonly Word ColumnTo = new("event.command.column-to");

    public static readonly Word ColumnTypes = new("event.command.column-types");

    public static readonly Word ColumnState = new("event.command.column-state");

    public static readonly Word ColumnWaiting = new("event.command.column-waiting");

    public static readonly Word ColumnLast = new("event.command.column-last");

    public static readonly Word AllTypes = new("event.command.all-types");

    public static readonly Word Never = new("event.command.never");

    public static readonly Word Works = new("event.command.works");

    public static readonly Word<string> Failing = new("event.command.failing", "since");

    public static readonly Word<string> IsHeld = new("event.command.is-held", "since");

    public static readonly Word Heading = new("event.command.heading");

    public static readonly Word<string, string, long, long> Line = new("event.command.line", "to", "id", "delivered", "waiting");
}
