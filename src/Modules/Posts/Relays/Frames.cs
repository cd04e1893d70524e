using System.Buffers.Binary;
using System.Text.Json;
using ContentHub.Posts.Rooms;

namespace ContentHub.Posts.Relays;

/// <summary>
/// The bytes on the wire (docs/decisions/0011): a letter of one byte, two numbers of four, then what only editors read. Everything else is JSON text.
/// </summary>
internal static class Frames
{
    public const byte Edit = 1;
    public const byte State = 2;
    public const byte Snapshot = 3;
    public const byte Seed = 4;
    public const int Head = 9;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static byte[] Write(byte letter, long first, long second, ReadOnlySpan<byte> bytes)
    {
        var frame = new byte[Head + bytes.Length];
        frame[0] = letter;
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(1), checked((uint)first));
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(5), checked((uint)second));
        bytes.CopyTo(frame.AsSpan(Head));
        return frame;
    }

    public static byte[] Row(RoomUpdate update) =>
        Write(update.Form is UpdateForm.Snapshot ? Snapshot : Edit, update.Seq, update.Base, update.Bytes);

    public static (byte Letter, uint First, uint Second) Head9(ReadOnlySpan<byte> frame) =>
        (frame[0], BinaryPrimitives.ReadUInt32LittleEndian(frame[1..]), BinaryPrimitives.ReadUInt32LittleEndian(frame[5..]));

    /// <summary>The most that a message with this first letter may hold.</summary>
    public static int MostFor(byte letter) => letter switch
    {
        Edit or Snapshot or Seed => RoomLimits.Update,
        State => RoomLimits.State + Head,
        _ => 0,
    };

    public static byte[] Text(object message) => JsonSerializer.SerializeToUtf8Bytes(message, Json);

    public static Hello? ReadHello(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize<Hello>(text, Json) is { Type: "hello", Schema: { Length: > 0 and <= RoomLimits.Schema }, Seq: >= 0, Client: > 0 and <= uint.MaxValue } hello ? hello : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The first thing an editor says.</summary>
/// <param name="Epoch">The epoch that it has in the browser; 0 for none.</param>
/// <param name="Seq">Everything up to here it has seen.</param>
/// <param name="Client">Number of the editor in its own updates.</param>
internal sealed record Hello(string? Type, int Epoch, long Seq, string? Schema, long Client);
